import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Attempt } from '../../../../shared/ipc'
import type { Lead, OpenedLead } from '../../../../shared/lead'
import { useFormats } from '../format'
import { nameOf } from '../leads/name'
import { StateMark } from '../leads/StateBadge'
import { cameBack } from '../leads/story'
import classes from './Attempts.module.css'

/** One attempt. A touch opens its lead in Leads, if the lead is still on this device. */
export function AttemptRow({ attempt, lead, opened, now }: AttemptRowProps) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const [, navigate] = useLocation()
  const { at, ms, state, code, status } = attempt
  const who = () => {
    if (lead === null) return t('delivery.attempts.deleted')
    if (!opened) return '\u00a0'
    if (!opened.details) return t('delivery.attempts.sealed')
    const { contact } = opened.details
    return nameOf(contact) ?? contact.Email ?? t('leads.noName')
  }
  const facts = [
    t(`lead.code.${cameBack(code)}`),
    // That of an acceptance says nothing more.
    status !== undefined && code !== 'delivered' && t('delivery.attempts.status', { status }),
    ms !== null && t('delivery.attempts.took', { duration: formats.took(ms) }),
  ].filter((fact) => fact !== false)
  const words = (
    <>
      <span className={classes.line}>
        <span className={classes.who} data-quiet={!opened?.details || undefined} dir="auto">
          {who()}
        </span>
        <time className={classes.time} dateTime={new Date(at).toISOString()}>
          {formats.precise(at, now)}
        </time>
      </span>
      <span className={classes.line}>
        <StateMark state={state} />
        <span className={classes.facts}>{facts.join(', ')}</span>
      </span>
    </>
  )
  return (
    <li className={classes.item}>
      {lead ? (
        <button type="button" className={classes.attempt} onClick={() => navigate(`/leads/${lead.id}`)}>
          {words}
        </button>
      ) : (
        <div className={classes.attempt}>{words}</div>
      )}
    </li>
  )
}

interface AttemptRowProps {
  attempt: Attempt
  /** Null: it was deleted; undefined while it is not known yet. */
  lead: Lead | null | undefined
  opened: OpenedLead | undefined
  now: number
}
