import { IconStarFilled } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadSummary } from '../../../../shared/lead-list'
import { useFormats } from '../format'
import classes from './LeadTable.module.css'
import { StateBadge } from './StateBadge'

/** One lead in the list. The whole row takes a click; its button is for keys and for those who listen. */
export function LeadRow(props: LeadRowProps) {
  const { lead, place, now, opened, reached, selected, onReach, onOpen, onSelect } = props
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const name = lead.opened ? lead.name || t('leads.noName') : t('leads.sealed')
  const click = (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest('label')) return
    if (event.shiftKey) onSelect(true, true)
    else if (event.ctrlKey || event.metaKey) onSelect(!selected, false)
    else onOpen(lead.id)
  }
  return (
    <tr
      className={classes.row}
      aria-rowindex={place}
      data-lead={lead.id}
      data-opened={opened || undefined}
      data-selected={selected || undefined}
      onClick={click}
      onFocus={() => onReach(lead.id)}
    >
      <td className={classes.check}>
        <label className={classes.box}>
          <input
            type="checkbox"
            tabIndex={reached ? 0 : -1}
            aria-label={t('leads.select', { name: lead.name || lead.email || name })}
            checked={selected}
            onChange={(event) =>
              onSelect(event.currentTarget.checked, (event.nativeEvent as globalThis.MouseEvent).shiftKey)
            }
          />
        </label>
      </td>
      <td className={classes.name}>
        <button
          type="button"
          className={classes.open}
          tabIndex={reached ? 0 : -1}
          aria-expanded={opened}
          data-quiet={lead.name === '' || undefined}
        >
          {name}
        </button>
      </td>
      <td className={classes.email} dir="auto">
        {lead.email || <span className={classes.quiet}>{lead.opened ? t('leads.noEmail') : ''}</span>}
      </td>
      <td className={classes.note} dir="auto" title={lead.note || undefined}>
        {lead.note}
      </td>
      <td className={classes.rating}>
        {lead.rating !== null && (
          <span className={classes.stars} role="img" aria-label={t('lead.stars', { rating: lead.rating })}>
            {lead.rating}
            <IconStarFilled size={13} aria-hidden />
          </span>
        )}
      </td>
      <td className={classes.state}>
        <StateBadge state={lead.state} twice={lead.twice} />
      </td>
      <td className={classes.captured}>
        <time dateTime={new Date(lead.capturedAt).toISOString()}>{formats.moment(lead.capturedAt, now)}</time>
      </td>
    </tr>
  )
}

/** Stands where a lead will be. */
export function WaitingRow({ place }: { place: number }) {
  return (
    <tr className={classes.row} aria-rowindex={place} aria-hidden>
      <td className={classes.check} />
      {(['name', 'email', 'note', 'rating', 'state', 'captured'] as const).map((column) => (
        <td key={column} className={classes[column]}>
          <span className={classes.bar} />
        </td>
      ))}
    </tr>
  )
}

interface LeadRowProps {
  lead: LeadSummary
  /** Its row's number in the whole list, as aria-rowindex counts. */
  place: number
  now: number
  opened: boolean
  /** Tab reaches it. */
  reached: boolean
  selected: boolean
  onReach: (id: string) => void
  onOpen: (id: string) => void
  /** `range`: from the row that was selected last to this one. */
  onSelect: (on: boolean, range: boolean) => void
}
