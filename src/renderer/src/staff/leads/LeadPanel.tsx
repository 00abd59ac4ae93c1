import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isCorrectedSince } from '../../../../shared/correction'
import { mayBeThereTwice } from '../../../../shared/delivery'
import type { Lead, OpenedLead } from '../../../../shared/lead'
import { Notice } from '../../ui/Notice'
import { History } from './History'
import { LeadActions } from './LeadActions'
import { About, Answers, Consents, Contact, LastAttempt } from './LeadFacts'
import classes from './LeadPanel.module.css'
import { nameOf } from './name'
import { useOpened } from './opened'
import { StateBadge } from './StateBadge'
import { Story } from './Story'
import { Timeline } from './Timeline'
import { useHeldFocus } from './use-held-focus'
import { useShown } from './use-shown'

/** One lead with all that is known of it, live. If it is deleted meanwhile, or can't be read, it says so. */
export function LeadPanel({ id, onClose, onGone, onOpen }: LeadPanelProps) {
  const { t } = useTranslation('staff')
  const shown = useShown(id)
  const lead = shown.kind === 'lead' ? shown.lead : null
  const opened = useOpened(useMemo(() => (lead ? [lead] : null), [lead]))
  const details = opened.get(id)
  const failed = shown.kind === 'failed' || (opened.failed && !details)
  const panel = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const ready = shown.kind === 'gone' || failed || (lead !== null && details !== undefined)
  useEffect(() => {
    if (ready) heading.current?.focus()
  }, [ready])
  useHeldFocus(panel, heading, ready)
  const frame = (title: string, children: ReactNode) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the button "Close the lead"
    <div className={classes.panel} ref={panel} onKeyDown={(event) => isEscape(event) && onClose()}>
      <header className={classes.head}>
        <h2 className={classes.title} ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h2>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('lead.close')} onClick={onClose}>
          <IconX size={20} stroke={1.8} aria-hidden />
        </ActionIcon>
      </header>
      {children}
    </div>
  )
  if (shown.kind === 'gone')
    return frame(t('lead.gone.title'), <Notice tone="neutral">{t('lead.gone.text')}</Notice>)
  if (failed) {
    const retry = () => {
      shown.retry()
      opened.retry()
    }
    const again = (
      <Button size="sm" variant="default" onClick={retry}>
        {t('leads.tryAgain')}
      </Button>
    )
    return frame(
      t('lead.failed.title'),
      <Notice tone="bad" actions={again}>
        {t('lead.failed.text')}
      </Notice>,
    )
  }
  if (!lead || !details) return <div className={classes.panel} />
  return frame(titleOf(details, t), <Facts {...{ lead, onGone, onOpen }} opened={details} />)
}

/** Not one of a dialog or a menu, which stand elsewhere on the page. */
function isEscape({ key, target, currentTarget }: KeyboardEvent): boolean {
  return key === 'Escape' && currentTarget.contains(target as Node)
}

function titleOf({ details }: OpenedLead, t: (key: 'lead.sealed.title' | 'leads.noName') => string): string {
  if (!details) return t('lead.sealed.title')
  return nameOf(details.contact) ?? details.contact.Email ?? t('leads.noName')
}

function Facts({ lead, opened: { details, serverWords }, onGone, onOpen }: FactsProps) {
  const { t } = useTranslation('staff')
  const { state } = lead.delivery
  // What the server said then decides what to do, so it comes first.
  const wentWrong = state === 'refused' || state === 'unconfirmed'
  return (
    <>
      {!details && <Notice tone="warning">{t('lead.sealed.text')}</Notice>}
      <section className={classes.state}>
        <StateBadge state={state} twice={mayBeThereTwice(lead.delivery)} />
        <Story
          delivery={lead.delivery}
          corrected={details !== null && isCorrectedSince(details, lead.delivery)}
        />
        <LeadActions lead={lead} details={details} onGone={onGone} />
      </section>
      {wentWrong && <LastAttempt delivery={lead.delivery} serverWords={serverWords} />}
      {details && <Contact contact={details.contact} />}
      {details && <Timeline lead={lead} encounters={details.encounters} onOpen={onOpen} />}
      {details && <Answers answers={details.answers} />}
      {details && <Consents consents={details.consents} />}
      <History lead={lead} details={details} />
      <About lead={lead} />
    </>
  )
}

interface FactsProps extends Pick<LeadPanelProps, 'onGone' | 'onOpen'> {
  lead: Lead
  opened: OpenedLead
}

interface LeadPanelProps {
  id: string
  onClose: () => void
  /** Staff have just deleted it here. */
  onGone: () => void
  /** Another lead of the same person. */
  onOpen: (id: string) => void
}
