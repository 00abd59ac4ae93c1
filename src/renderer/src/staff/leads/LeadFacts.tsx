import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '../../../../shared/delivery'
import { contactFields } from '../../../../shared/event/question'
import type { Lead, LeadDetails } from '../../../../shared/lead'
import { useFormats } from '../format'
import classes from './LeadFacts.module.css'
import { cameBack } from './story'

/** The four contact fields, also those that were left empty. */
export function Contact({ contact }: Pick<LeadDetails, 'contact'>) {
  const { t } = useTranslation('staff')
  return (
    <Facts title={t('lead.contact')}>
      {contactFields.map((field) => (
        <Fact key={field} name={t(`lead.field.${field}`)}>
          {contact[field] ?? <span className={classes.quiet}>{t('lead.empty')}</span>}
        </Fact>
      ))}
    </Facts>
  )
}

/** What was answered besides, under the labels that the form had then. */
export function Answers({ answers }: Pick<LeadDetails, 'answers'>) {
  const { t } = useTranslation('staff')
  return (
    <Facts title={t('lead.answers')} none={answers.length === 0 && t('lead.noAnswers')}>
      {answers.map(({ dataPoint, label, value }) => (
        <Fact key={dataPoint} name={label}>
          {value}
        </Fact>
      ))}
    </Facts>
  )
}

/** Each consent as it was shown, what was chosen, and when. */
export function Consents({ consents }: Pick<LeadDetails, 'consents'>) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  return (
    <section className={classes.facts}>
      <h3 className={classes.title}>{t('lead.consent')}</h3>
      {consents.map(({ text, language, version, given, at }) => (
        <div key={version}>
          <blockquote className={classes.quote} dir="auto" lang={language}>
            {text}
          </blockquote>
          <p>{t(given ? 'lead.givenAt' : 'lead.notGivenAt', { time: formats.exact(at) })}</p>
        </div>
      ))}
      {consents.length === 0 && <p className={classes.quiet}>{t('lead.noConsent')}</p>}
    </section>
  )
}

/** When the lead was last tried and what came back, in the server's own words where it had some. */
export function LastAttempt({ delivery, serverWords }: { delivery: Delivery; serverWords: string | null }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const { last, attempts } = delivery
  return (
    <Facts
      title={t('lead.attempt')}
      none={!last && t(delivery.state === 'posting' ? 'lead.firstAttempt' : 'lead.noAttempt')}
    >
      {last && (
        <>
          <Fact name={t('lead.when')}>{formats.exact(last.at)}</Fact>
          <Fact name={t('lead.cameBack')}>{t(`lead.code.${cameBack(last.code)}`)}</Fact>
          {last.status !== undefined && <Fact name={t('lead.status')}>{last.status}</Fact>}
          {serverWords && <Fact name={t('lead.serverWords')}>“{serverWords}”</Fact>}
          <Fact name={t('lead.attempts')}>{formats.number(attempts)}</Fact>
        </>
      )}
    </Facts>
  )
}

/** What identifies a lead. */
export function About({ lead }: { lead: Lead }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const { delivery } = lead
  return (
    <Facts title={t('lead.about')}>
      <Fact name={t('lead.captured')}>{formats.exact(lead.capturedAt)}</Fact>
      <Fact name={t('lead.number')}>{formats.number(lead.seq)}</Fact>
      <Fact name={t('lead.id')}>
        <code className={classes.id}>{lead.id}</code>
      </Fact>
      {delivery.state === 'delivered' && delivery.serverId && (
        <Fact name={t('lead.serverId')}>
          <code className={classes.id}>{delivery.serverId}</code>
        </Fact>
      )}
    </Facts>
  )
}

function Facts({ title, none, children }: { title: string; none?: string | false; children: ReactNode }) {
  return (
    <section className={classes.facts}>
      <h3 className={classes.title}>{title}</h3>
      {none ? <p className={classes.quiet}>{none}</p> : <dl className={classes.list}>{children}</dl>}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value} dir="auto">
        {children}
      </dd>
    </div>
  )
}
