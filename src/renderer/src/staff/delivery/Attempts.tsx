import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAttempts } from '../../lead/hooks'
import { Card } from '../../ui/Card'
import { useNow } from '../../ui/useNow'
import { useOpened } from '../leads/opened'
import { AttemptRow } from './AttemptRow'
import classes from './Attempts.module.css'
import { useAttempted } from './attempted'

/** The last attempts, newest first: when, who, what came back, how long it took and what it made of the lead. */
export function Attempts() {
  const { t } = useTranslation('staff')
  const attempts = useAttempts()
  const leads = useAttempted(attempts)
  const opened = useOpened(useMemo(() => [...leads.values()].filter((lead) => lead !== null), [leads]))
  const now = useNow(60_000)
  return (
    <Card title={t('delivery.attempts.title')}>
      {attempts && (
        <p className={classes.quiet}>
          {attempts.length === 0
            ? t('delivery.attempts.none')
            : t('delivery.attempts.tried', { count: attempts.length })}
        </p>
      )}
      {attempts && attempts.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and by keyboard too if no lead in it can be opened.
        <ul className={classes.list} aria-label={t('delivery.attempts.list')} tabIndex={0}>
          {attempts.map((attempt) => (
            <AttemptRow
              key={`${attempt.id} ${attempt.at}`}
              attempt={attempt}
              lead={leads.get(attempt.id)}
              opened={opened.get(attempt.id)}
              now={now}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}
