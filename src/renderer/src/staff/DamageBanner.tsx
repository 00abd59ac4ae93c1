import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Damage } from '../../../shared/ipc'
import { main } from '../app/bridge'
import { Notice } from '../ui/Notice'
import { useNow } from '../ui/useNow'
import classes from './Banners.module.css'
import { foundDamage } from './damage'
import { useFormats } from './format'

/** What was damaged or missing and what was put back; stays, also over a restart, until somebody has read it. */
export function DamageBanner({ damage }: { damage: Damage }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(60_000)
  const [failed, setFailed] = useState(false)
  const confirm = async () => {
    const { ok } = await main.confirmDamage()
    setFailed(!ok)
  }
  return (
    <Notice
      tone="warning"
      live="status"
      title={t(damage.records > 0 ? 'banner.damage.unreadable' : 'banner.damage.restored')}
      actions={
        <Button size="sm" variant="default" onClick={() => void confirm()}>
          {t('banner.damage.read')}
        </Button>
      }
    >
      <ul className={classes.found}>
        {foundDamage(damage).map(({ part, count }) => (
          <li key={part}>{t(`banner.damage.${part}`, { count })}</li>
        ))}
      </ul>
      <p>
        {t('banner.damage.at', { time: formats.moment(damage.at, now) })} {t('banner.damage.you')}
      </p>
      {failed && <p role="alert">{t('failed')}</p>}
    </Notice>
  )
}
