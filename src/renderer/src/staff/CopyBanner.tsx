import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AppState } from '../../../shared/ipc'
import { Notice } from '../ui/Notice'
import { useNow } from '../ui/useNow'
import { copyTroubleOf } from './copy-trouble'
import { useFormats } from './format'

/** Says that the second copy of the journal fails, since when and why, and that leads are safe all the same. */
export function CopyBanner({ copy }: CopyBannerProps) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(60_000)
  const [location, navigate] = useLocation()
  return (
    <Notice
      tone="warning"
      live="status"
      title={t('banner.copy.title')}
      actions={
        location !== '/settings' && (
          <Button size="sm" variant="default" onClick={() => navigate('/settings')}>
            {t('banner.copy.settings')}
          </Button>
        )
      }
    >
      {t('banner.copy.since', { time: formats.moment(copy.since, now) })}{' '}
      {t(`copyTrouble.${copyTroubleOf(copy.failure)}`, { code: copy.failure })} {t('banner.copy.safe')}
    </Notice>
  )
}

interface CopyBannerProps {
  copy: Extract<AppState['journalCopy'], { state: 'failing' }>
}
