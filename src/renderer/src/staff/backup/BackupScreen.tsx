import { useTranslation } from 'react-i18next'
import { useAppState } from '../../app/state'
import { Page } from '../../ui/Page'
import { AutomaticSection } from './AutomaticSection'
import { RestoreSection } from './restore/RestoreSection'
import { SavedSection } from './SavedSection'
import { SaveSection } from './SaveSection'
import { useBackups } from './use-backups'

/** Leads into files: now, by themselves, and what was saved where. */
export default function BackupScreen() {
  const { t } = useTranslation('staff')
  const app = useAppState()
  const { backups, refresh } = useBackups(app?.automaticBackup ?? null)
  return (
    <Page title={t('backup.title')} lead={t('backup.intro')}>
      <SaveSection />
      {backups && (
        <>
          <AutomaticSection
            // A form begins anew with what was saved.
            key={JSON.stringify(backups.automatic)}
            state={app?.automaticBackup ?? null}
            setUp={backups.automatic}
            onChanged={refresh}
          />
          <SavedSection records={backups.records} />
        </>
      )}
      <RestoreSection />
    </Page>
  )
}
