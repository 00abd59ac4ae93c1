import { useTranslation } from 'react-i18next'
import type { AppState } from '../../../../shared/ipc'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { backendOf } from './backend'

/** How well this system keeps the key and the leads, in words. */
export function SecretSection({ store }: { store: AppState['secretStore'] }) {
  const { t } = useTranslation('staff')
  const backend = t(`settings.secrets.backend.${backendOf(store.backend)}`, { name: store.backend })
  return (
    <Card title={t('settings.secrets.title')}>
      {store.protected ? (
        <Notice tone="good" title={t('settings.secrets.protected', { backend })}>
          {t('settings.secrets.protectedText')}
        </Notice>
      ) : (
        <Notice tone="warning" title={t('settings.secrets.obfuscated')}>
          <p>{t('settings.secrets.obfuscatedText')}</p>
          {store.accepted && <p>{t('settings.secrets.accepted')}</p>}
        </Notice>
      )}
      {store.lostKeys > 0 && (
        <Notice tone="warning" title={t('banner.lostKeys.title', { count: store.lostKeys })} />
      )}
    </Card>
  )
}
