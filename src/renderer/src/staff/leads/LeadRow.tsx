import { useTranslation } from 'react-i18next'
import type { Lead, OpenedLead } from '../../../../shared/lead'
import { useFormats } from '../format'
import classes from './LeadTable.module.css'
import { nameOf } from './name'
import { StateBadge } from './StateBadge'

/** One lead in the list. The whole row takes a click; its button is for keys and for those who listen. */
export function LeadRow({ lead, opened, now, selected, onOpen }: LeadRowProps) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const details = opened?.details
  const name = details ? nameOf(details.contact) : null
  const sealed = opened !== undefined && opened.details === null
  return (
    <tr
      className={classes.row}
      data-lead={lead.id}
      data-selected={selected || undefined}
      onClick={() => onOpen(lead.id)}
    >
      <td className={classes.name}>
        {opened ? (
          <button
            type="button"
            className={classes.open}
            aria-expanded={selected}
            data-quiet={!name || undefined}
          >
            {sealed ? t('leads.sealed') : (name ?? t('leads.noName'))}
          </button>
        ) : (
          <span className={classes.bar} />
        )}
      </td>
      <td className={classes.email} dir="auto">
        {opened ? (
          (details?.contact.Email ?? <Quiet>{sealed ? '' : t('leads.noEmail')}</Quiet>)
        ) : (
          <span className={classes.bar} />
        )}
      </td>
      <td className={classes.state}>
        <StateBadge delivery={lead.delivery} />
      </td>
      <td className={classes.time}>
        <time dateTime={new Date(lead.capturedAt).toISOString()}>{formats.moment(lead.capturedAt, now)}</time>
      </td>
    </tr>
  )
}

function Quiet({ children }: { children: string }) {
  return <span className={classes.quiet}>{children}</span>
}

/** Stands where a lead will be. */
export function WaitingRow() {
  return (
    <tr className={classes.row} aria-hidden>
      {(['name', 'email', 'state', 'time'] as const).map((column) => (
        <td key={column} className={classes[column]}>
          <span className={classes.bar} />
        </td>
      ))}
    </tr>
  )
}

interface LeadRowProps {
  lead: Lead
  opened: OpenedLead | undefined
  now: number
  selected: boolean
  onOpen: (id: string) => void
}
