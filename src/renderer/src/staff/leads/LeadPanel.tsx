import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayBeThereTwice } from '../../../../shared/delivery'
import type { Lead } from '../../../../shared/lead'
import { main } from '../../app/bridge'
import { useLead } from '../../lead/hooks'
import { Notice } from '../../ui/Notice'
import { LeadActions } from './LeadActions'
import { About, Answers, Consents, Contact, LastAttempt } from './LeadFacts'
import classes from './LeadPanel.module.css'
import { nameOf } from './name'
import { useOpened } from './opened'
import { StateBadge } from './StateBadge'
import { Story } from './Story'

/** One lead with all that is known of it, live. It closes itself once the lead is deleted. */
export function LeadPanel({ id, onClose, onGone }: LeadPanelProps) {
  const { t } = useTranslation('staff')
  const lead = useLeadOrGone(id, onGone)
  const opened = useOpened(useMemo(() => (lead ? [lead] : null), [lead])).get(id)
  const heading = useRef<HTMLHeadingElement>(null)
  const ready = lead !== null && opened !== undefined
  useEffect(() => {
    if (ready) heading.current?.focus()
  }, [ready])
  if (!lead || !opened) return <div className={classes.panel} />

  const { details, serverWords } = opened
  const { state } = lead.delivery
  // What the server said then decides what to do, so it comes first.
  const wentWrong = state === 'refused' || state === 'unconfirmed'
  const lastAttempt = <LastAttempt delivery={lead.delivery} serverWords={serverWords} />
  const name = details && nameOf(details.contact)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the button "Close the lead"
    <div className={classes.panel} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <header className={classes.head}>
        <h2 className={classes.title} ref={heading} tabIndex={-1} dir="auto">
          {details ? (name ?? details.contact.Email ?? t('leads.noName')) : t('lead.sealed.title')}
        </h2>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('lead.close')} onClick={onClose}>
          <IconX size={20} stroke={1.8} aria-hidden />
        </ActionIcon>
      </header>
      {!details && <Notice tone="warning">{t('lead.sealed.text')}</Notice>}
      <section className={classes.state}>
        <StateBadge state={state} twice={mayBeThereTwice(lead.delivery)} />
        <Story delivery={lead.delivery} />
        <LeadActions lead={lead} email={details?.contact.Email ?? ''} onGone={onGone} />
      </section>
      {wentWrong && lastAttempt}
      {details && <Contact contact={details.contact} />}
      {details && <Answers answers={details.answers} />}
      {details && <Consents consents={details.consents} />}
      {!wentWrong && lastAttempt}
      <About lead={lead} />
    </div>
  )
}

interface LeadPanelProps {
  id: string
  onClose: () => void
  /** The lead is no longer on this device. */
  onGone: () => void
}

/** The lead as the page has it, or else the journal; null until one of them has said so, and once it is gone. */
function useLeadOrGone(id: string, onGone: () => void): Lead | null {
  const row = useLead(id)
  const [kept, setKept] = useState<Lead | null>(null)
  const missing = row === undefined
  const gone = useEffectEvent(onGone)
  useEffect(() => {
    if (!missing) return
    let ended = false
    // The list is the journal's, which is ahead of this page's rows while a start still puts them back.
    void main.journalRead([id]).then((answer) => {
      if (ended || !answer.ok) return
      const [lead = null] = answer.value
      setKept(lead)
      if (!lead) gone()
    })
    return () => {
      ended = true
    }
  }, [missing, id])
  return row === undefined ? kept : row
}
