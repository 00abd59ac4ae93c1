import { backup } from './staff/backup'
import { banner } from './staff/banner'
import { capture } from './staff/capture'
import { commands } from './staff/commands'
import { copyTrouble } from './staff/copy'
import { delivery } from './staff/delivery'
import { diagnostics } from './staff/diagnostics'
import { end } from './staff/end'
import { event } from './staff/event'
import { insights } from './staff/insights'
import { lead } from './staff/lead'
import { leads } from './staff/leads'
import { pill } from './staff/pill'
import { practice } from './staff/practice'
import { quit } from './staff/quit'
import { restore } from './staff/restore'
import { settings } from './staff/settings'
import { trouble } from './staff/trouble'

/** What booth staff read. Plain and short; numbers go through Intl ("{{count, number}}"). */
export const staff = {
  nav: {
    label: 'Staff screens',
    capture: 'Capture',
    leads: 'Leads',
    delivery: 'Delivery',
    event: 'Event',
    insights: 'Insights',
    backup: 'Backup',
    settings: 'Settings',
  },
  skip: 'Skip to the content',
  practiceBadge: 'Practice',
  where: 'Event and device',
  lock: 'Lock',
  handOver: 'Hand over to visitors',
  failed: 'That did not work. Please try again.',
  cancel: 'Cancel',
  close: 'Close',

  commands,
  pill,
  banner,
  capture,
  leads,
  lead,
  delivery,
  trouble,
  practice,
  event,
  insights,
  end,
  backup,
  restore,
  copyTrouble,
  diagnostics,
  settings,
  quit,
}
