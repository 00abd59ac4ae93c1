import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconDeviceTablet, IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Tally } from '../../lead/store'
import type { Group } from '../leads/groups'
import classes from './Verdict.module.css'
import { type Verdict as Said, sumOf, verdictOf } from './verdict'

const icons: Record<Said['words'], typeof IconInbox> = {
  safe: IconCircleCheck,
  'only-here': IconDeviceTablet,
  'sum-off': IconCircleX,
  none: IconInbox,
}

/** The verdict in large type: may this device go into the truck. */
export function Verdict({ tally, practice, event }: VerdictProps) {
  const { t } = useTranslation('staff')
  const [, navigate] = useLocation()
  const { words, count, tone } = verdictOf(tally)
  const { held } = tally
  const { attention, practised, elsewhere } = sumOf(tally)
  const say =
    words === 'safe' && practice
      ? 'safePractice'
      : words === 'safe' && practised + elsewhere > 0
        ? 'safe-others'
        : words === 'only-here' && attention + held === count
          ? 'safe-here'
          : words
  const needing = needingOf(tally)
  const Icon = icons[words]
  return (
    <section className={classes.verdict} data-tone={tone}>
      <Icon className={classes.icon} size={44} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <div role="status">
          <h2 className={classes.title}>{t(`delivery.verdict.${words}`, { count })}</h2>
        </div>
        <p>{t(`delivery.say.${say}`, { count })}</p>
        {practised > 0 && !practice && <p>{t('delivery.say.practised', { count: practised })}</p>}
        {elsewhere > 0 && <p>{t('delivery.say.elsewhere', { count: elsewhere })}</p>}
        {held > 0 && <p>{t('delivery.say.held', { count: held })}</p>}
        {attention > 0 && <p>{t('delivery.say.attention', { count: attention })}</p>}
        {attention + held + elsewhere > 0 && (
          <Button
            className={classes.button ?? ''}
            size="sm"
            variant="default"
            onClick={() => navigate(`/leads/in/${needing}`)}
          >
            {t('delivery.toLeads')}
          </Button>
        )}
        {words === 'safe' && event !== undefined && (
          <Button
            className={classes.button ?? ''}
            size="sm"
            variant="default"
            onClick={() => navigate(`/event/${event}/end`)}
          >
            {t('end.open')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** The group of leads that a person looks at first. */
function needingOf({ refused, incomplete, held }: Tally): Group {
  if (refused > 0) return 'refused'
  if (incomplete > 0) return 'incomplete'
  return held > 0 ? 'unconfirmed' : 'elsewhere'
}

interface VerdictProps {
  tally: Tally
  practice: boolean
  /** The current event, whose end may be near. */
  event?: string | undefined
}
