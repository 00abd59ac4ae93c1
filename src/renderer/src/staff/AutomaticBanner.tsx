import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AutomaticState } from '../../../shared/backup'
import { Notice } from '../ui/Notice'
import { useNow } from '../ui/useNow'
import { backupTroubleOf } from './backup/trouble'
import { useFormats } from './format'

/** Says that automatic backups fail, since when and why, and that leads are safe all the same. */
export function AutomaticBanner({ backup }: AutomaticBannerProps) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(60_000)
  const [location, navigate] = useLocation()
  if (location === '/backup') return null
  return (
    <Notice
      tone="warning"
      live="status"
      title={t('banner.automatic.title')}
      actions={
        <Button size="sm" variant="default" onClick={() => navigate('/backup')}>
          {t('banner.automatic.open')}
        </Button>
      }
    >
      {t('banner.copy.since', { time: formats.moment(backup.since, now) })}{' '}
      {t(`backup.trouble.${backupTroubleOf(backup.failure)}`, { code: backup.failure })}{' '}
      {t('backup.automatic.again')}
    </Notice>
  )
}

interface AutomaticBannerProps {
  backup: Extract<AutomaticState, { state: 'failing' }>
}
