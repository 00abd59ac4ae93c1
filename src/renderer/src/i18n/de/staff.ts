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

/** What booth staff read. */
export const staff = {
  nav: {
    label: 'Bildschirme des Teams',
    capture: 'Erfassen',
    leads: 'Kontakte',
    delivery: 'Zustellung',
    event: 'Veranstaltung',
    insights: 'Auswertung',
    backup: 'Sicherung',
    settings: 'Einstellungen',
  },
  skip: 'Zum Inhalt springen',
  practiceBadge: 'Übung',
  where: 'Veranstaltung und Gerät',
  lock: 'Sperren',
  handOver: 'An Besucher übergeben',
  failed: 'Das ging nicht. Bitte versuchen Sie es noch einmal.',
  cancel: 'Abbrechen',
  close: 'Schließen',

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
  end,
  insights,
  backup,
  restore,
  copyTrouble,
  diagnostics,
  settings,
  quit,
}
