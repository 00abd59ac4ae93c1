import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingsView } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { useAppState } from '../../app/state'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { AboutSection } from './AboutSection'
import { AppearanceSection } from './AppearanceSection'
import { ConnectionSection } from './ConnectionSection'
import { CopySection } from './CopySection'
import { DeliverySection } from './DeliverySection'
import { DeviceSection } from './DeviceSection'
import { DiagnosticsSection } from './DiagnosticsSection'
import { LanguageSection } from './LanguageSection'
import { PinSection } from './PinSection'
import { SecretSection } from './SecretSection'

/** Connection, delivery, device, PIN and what is worth knowing about this installation. */
export default function SettingsScreen() {
  const { t } = useTranslation('staff')
  const app = useAppState()
  const [settings, setSettings] = useState<SettingsView | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(async () => {
    const result = await main.getSettings()
    setFailed(!result.ok)
    if (result.ok) setSettings(result.value)
  }, [])
  useEffect(() => void load(), [load])
  return (
    <Page title={t('settings.title')}>
      {failed && (
        <Notice tone="bad" live="alert">
          {t('settings.notRead')}
        </Notice>
      )}
      {app && settings && (
        <>
          <ConnectionSection settings={settings} onSaved={load} />
          <DeliverySection app={app} settings={settings} onSaved={load} />
          <CopySection app={app} settings={settings} onChanged={load} />
          <DeviceSection app={app} settings={settings} onSaved={load} />
          <LanguageSection language={app.language} />
          <AppearanceSection appearance={app.appearance} />
          <PinSection waitUntil={app.pinWaitUntil} />
          <SecretSection store={app.secretStore} />
          <DiagnosticsSection />
          <AboutSection version={app.version} settings={settings} />
        </>
      )}
    </Page>
  )
}
