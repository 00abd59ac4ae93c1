import { Button } from '@mantine/core'
import { IconAddressBook, IconRefresh, IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CourierStatus, Trouble } from '../../../../shared/courier'
import { tryNow } from '../../lead/try-now'
import { Notice } from '../../ui/Notice'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import { explain, nextTry } from './reason'
import classes from './TroubleCard.module.css'

const icons = {
  leads: <IconAddressBook size={18} stroke={1.8} aria-hidden />,
  settings: <IconSettings size={18} stroke={1.8} aria-hidden />,
}

/** Why leads wait: what happened, what the app is doing about it and when, what a person can do. */
export function TroubleCard({ trouble, courier, waiting }: TroubleCardProps) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const [, navigate] = useLocation()
  const now = useNow(1000)
  const { words, tone, places, mendFirst } = explain(trouble, courier.clockAheadMs, now)
  const next = nextTry(trouble, { open: courier.open, waiting, now })
  const clock = { time: formats.dated(now), amount: formats.span(Math.abs(courier.clockAheadMs ?? 0)) }
  const since = { time: formats.moment(trouble.since, now), duration: formats.span(now - trouble.since) }
  return (
    <section aria-labelledby="trouble-title">
      <h2 className={classes.title} id="trouble-title">
        {t(trouble.kind === 'paused' ? 'delivery.whyPaused' : 'delivery.why')}
      </h2>
      <Notice
        tone={tone}
        title={t(`trouble.${words}.title`)}
        actions={
          <>
            {next.words !== 'never' && next.words !== 'no-lead' && (
              <Button
                size="sm"
                variant={mendFirst ? 'default' : 'filled'}
                leftSection={<IconRefresh size={18} stroke={1.8} aria-hidden />}
                disabled={next.words === 'now'}
                onClick={tryNow}
              >
                {t('delivery.tryNow')}
              </Button>
            )}
            {places.map((place, index) => (
              <Button
                key={place}
                size="sm"
                variant={mendFirst && index === 0 ? 'filled' : 'default'}
                leftSection={icons[place]}
                onClick={() => navigate(place === 'leads' ? '/leads/in/refused' : '/settings')}
              >
                {t(place === 'leads' ? 'delivery.toLeads' : 'delivery.toSettings')}
              </Button>
            ))}
          </>
        }
      >
        <div className={classes.words}>
          <p>
            {t(`trouble.${words}.what`, clock)} {t(`trouble.${words}.app`)}{' '}
            {waiting > 0 && t('delivery.waiting', { count: waiting })}
          </p>
          <p>{t(`trouble.${words}.you`)}</p>
          <p className={classes.next}>
            {next.words === 'now' || next.words === 'never' || next.words === 'no-lead'
              ? t(`delivery.next.${next.words}`)
              : next.words === 'in'
                ? t(`delivery.next.${next.look}.in`, { duration: formats.wait(next.ms) })
                : t(`delivery.next.${next.look}.any-moment`)}
          </p>
          <p className={classes.small}>
            {t(words === 'rate-limit-long' ? 'delivery.sinceFor' : 'delivery.since', since)}{' '}
            {trouble.status !== undefined && t('delivery.status', { status: trouble.status })}
          </p>
        </div>
      </Notice>
    </section>
  )
}

interface TroubleCardProps {
  trouble: Trouble
  courier: CourierStatus
  /** Leads that go out by themselves once it is over. */
  waiting: number
}
