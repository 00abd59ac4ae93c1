import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { Card } from '../../ui/Card'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import classes from './PracticeReceived.module.css'
import { pretty } from './pretty'

/** How often the practice API is asked, in ms. */
const EVERY = 2_000

type Answer = Output<'practiceReceived'>
/** Each with its number since the start, so that an opened one stays open when others come before it. */
interface Received {
  total: number
  latest: (Answer['latest'][number] & { number: number })[]
}

/** What arrived at the practice API, newest first, each with the body that was sent. */
export function PracticeReceived() {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(60_000)
  const received = usePracticeReceived()
  return (
    <Card title={t('practice.title')}>
      <p className={classes.quiet}>{t('practice.text')}</p>
      {received && (
        <p className={classes.total}>
          {received.total === 0 ? t('practice.none') : t('practice.total', { count: received.total })}
        </p>
      )}
      {received && received.latest.length > 0 && (
        <ul className={classes.list}>
          {received.latest.map(({ at, status, email, body, number }) => (
            <li key={number}>
              <details className={classes.request}>
                <summary className={classes.summary}>
                  <span className={classes.time}>{formats.moment(at, now)}</span>
                  <span className={classes.email} dir="auto">
                    {email ?? t('practice.noEmail')}
                  </span>
                  <span className={classes.status} data-ok={status < 300 || undefined}>
                    {t('practice.answer', { status })}
                  </span>
                </summary>
                <pre className={classes.body}>{pretty(body)}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function usePracticeReceived(): Received | null {
  const [received, setReceived] = useState<Received | null>(null)
  useEffect(() => {
    let shown = true
    const ask = async () => {
      const result = await main.practiceReceived()
      // Between two answers nothing is known; the last one stays.
      if (shown && result.ok) setReceived(numbered(result.value))
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY)
    return () => {
      shown = false
      clearInterval(timer)
    }
  }, [])
  return received
}

function numbered({ total, latest }: Answer): Received {
  return { total, latest: latest.map((request, index) => ({ ...request, number: total - index })) }
}
