import { useTranslation } from 'react-i18next'
import { exhaustive } from '../../../../shared/exhaustive'
import type { Lead, LeadDetails } from '../../../../shared/lead'
import { useFormats } from '../format'
import classes from './History.module.css'
import { type Happened, historyOf } from './history'
import facts from './LeadFacts.module.css'

/** What happened to a lead, the oldest first, in words. */
export function History({ lead, details }: { lead: Lead; details: LeadDetails | null }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  return (
    <section className={facts.facts}>
      <h3 className={facts.title}>{t('lead.history.title')}</h3>
      <ol className={classes.history}>
        {historyOf(lead, details).map((one) => (
          <li key={`${one.kind} ${'number' in one ? one.number : one.at}`} className={classes.one}>
            <time className={classes.when} dateTime={new Date(one.at).toISOString()}>
              {one.kind === 'untold' ? '' : formats.exact(one.at)}
            </time>
            <Words one={one} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Words({ one }: { one: Happened }) {
  const { t } = useTranslation('staff')
  switch (one.kind) {
    case 'captured':
      return <p>{t('lead.history.captured')}</p>
    case 'untold':
      return <p className={facts.quiet}>{t('lead.history.untold', { count: one.count })}</p>
    case 'sending':
      return <p>{t('lead.history.sending', { number: one.number })}</p>
    case 'attempt': {
      const came = t(`lead.code.${one.came}`)
      const { number, status } = one
      return (
        <p>
          {status === undefined
            ? t('lead.history.attempt', { number, came })
            : t('lead.history.attemptStatus', { number, came, status })}
        </p>
      )
    }
    case 'corrected':
      return (
        <div>
          <p>{t('lead.history.corrected')}</p>
          <ul className={classes.before}>
            {one.fields.map(({ field, before }) => {
              const name = t(`lead.field.${field}`)
              return (
                <li key={field} dir="auto">
                  {before === ''
                    ? t('lead.history.wasEmpty', { name })
                    : t('lead.history.was', { name, before })}
                </li>
              )
            })}
          </ul>
        </div>
      )
    default:
      return exhaustive(one)
  }
}
