import { Button } from '@mantine/core'
import { IconRefresh, IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Trouble } from '../../../../shared/courier'
import { main } from '../../app/bridge'
import { Notice } from '../../ui/Notice'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import { explain, nextTry } from './reason'
import classes from './TroubleCard.module.css'

/** Why leads wait: what happened, what the app is doing about it and when, what a person can do. */
export function TroubleCard({ trouble, open, waiting }: TroubleCardProps) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const [, navigate] = useLocation()
  const now = useNow(1000)
  const { reason, settingsHelp } = explain(trouble)
  const next = nextTry(trouble, open, now)
  return (
    <section aria-labelledby="trouble-title">
      <h2 className={classes.title} id="trouble-title">
        {t(trouble.kind === 'paused' ? 'delivery.whyPaused' : 'delivery.why')}
      </h2>
      <Notice
        tone={trouble.kind === 'paused' ? 'bad' : 'warning'}
        title={t(`trouble.${reason}.title`)}
        actions={
          <>
            <Button
              size="sm"
              leftSection={<IconRefresh size={18} stroke={1.8} aria-hidden />}
              disabled={open}
              onClick={() => void main.tryNow()}
            >
              {t('delivery.tryNow')}
            </Button>
            {settingsHelp && (
              <Button
                size="sm"
                variant="default"
                leftSection={<IconSettings size={18} stroke={1.8} aria-hidden />}
                onClick={() => navigate('/settings')}
              >
                {t('delivery.toSettings')}
              </Button>
            )}
          </>
        }
      >
        <div className={classes.words}>
          <p>
            {t(`trouble.${reason}.what`)} {t(`trouble.${reason}.app`)}{' '}
            {waiting > 0 && t('delivery.waiting', { count: waiting })}
          </p>
          <p>{t(`trouble.${reason}.you`, { time: formats.exact(now) })}</p>
          <p className={classes.small}>
            <span className={classes.next}>
              {next.words === 'in'
                ? t('delivery.next.in', { duration: formats.wait(next.ms) })
                : t(`delivery.next.${next.words}`)}
            </span>{' '}
            {t('delivery.since', { time: formats.moment(trouble.since, now) })}{' '}
            {trouble.status !== undefined && t('delivery.status', { status: trouble.status })}
          </p>
        </div>
      </Notice>
    </section>
  )
}

interface TroubleCardProps {
  trouble: Trouble
  /** One lead is being tried at this moment. */
  open: boolean
  waiting: number
}
