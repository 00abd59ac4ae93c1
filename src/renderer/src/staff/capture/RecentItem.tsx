import { Button } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { exhaustive } from '../../../../shared/exhaustive'
import { useLead } from '../../lead/hooks'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import { StateMark } from '../leads/StateBadge'
import type { Recent } from './desk'
import classes from './RecentList.module.css'

/** Who, when, how it stands, and for a while the way back. */
export function RecentItem({ recent, onUndo }: { recent: Recent; onUndo: () => void }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const id = useId()
  const { at, name, outcome } = recent
  const until = outcome.kind === 'saved' ? (outcome.undo?.until ?? 0) : 0
  const now = useNow(until > Date.now() ? 250 : null)
  const seconds = Math.ceil((until - now) / 1000)
  return (
    <li className={classes.item} data-quiet={outcome.kind === 'undone' || undefined}>
      <div className={classes.words}>
        <span className={classes.name} id={id} dir="auto">
          {name || t('capture.recent.noName')}
        </span>
        <span className={classes.facts}>
          {formats.clock(at)}
          <How recent={recent} />
        </span>
      </div>
      {seconds > 0 && (
        <Button
          size="xs"
          variant="default"
          aria-describedby={id}
          onClick={onUndo}
          rightSection={
            <span className={classes.seconds} aria-hidden>
              {seconds}
            </span>
          }
        >
          {t('capture.recent.undo')}
        </Button>
      )}
    </li>
  )
}

function How({ recent: { outcome, encounter } }: { recent: Recent }) {
  const { t } = useTranslation('staff')
  switch (outcome.kind) {
    case 'saving':
      return <span>{t('capture.recent.saving')}</span>
    case 'failed':
      return <span className={classes.bad}>{t('capture.recent.failed')}</span>
    case 'undone':
      return <span>{t('capture.recent.undone')}</span>
    case 'not-undone':
      return <span className={classes.bad}>{t('capture.recent.notUndone')}</span>
    case 'saved':
      return encounter ? <span>{t('capture.recent.added')}</span> : <State lead={outcome.lead} />
    default:
      return exhaustive(outcome)
  }
}

function State({ lead: id }: { lead: string }) {
  const lead = useLead(id)
  return lead ? <StateMark state={lead.delivery.state} /> : null
}
