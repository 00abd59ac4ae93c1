import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { main } from '../app/bridge'
import { useAppState } from '../app/state'
import { useDegraded, useTally } from '../lead/hooks'
import { Notice } from '../ui/Notice'
import { AutomaticBanner } from './AutomaticBanner'
import classes from './Banners.module.css'
import { CopyBanner } from './CopyBanner'
import { DamageBanner } from './DamageBanner'

/** What staff must know on every screen: what happened, what the app does, what a person can do. */
export function Banners() {
  const { t } = useTranslation('staff')
  const app = useAppState()
  const degraded = useDegraded()
  const tally = useTally()
  if (!app) return null
  const { journal, secretStore, provisionProblems } = app
  const journalFails = degraded === 'journal' || !journal.healthy
  return (
    <section className={classes.banners} aria-label={t('banner.label')}>
      {degraded === 'store' && (
        <Notice tone="bad" title={t('banner.store.title')} live="alert">
          {t('banner.store.text')}
        </Notice>
      )}
      {journalFails && (
        <Notice tone="bad" title={t('banner.journal.title')} live="alert">
          {t('banner.journal.text')} {journal.failure && t('banner.journal.code', { code: journal.failure })}
        </Notice>
      )}
      {provisionProblems.length > 0 && (
        <Notice tone="bad" title={t('banner.provision.title')}>
          <p>{t('banner.provision.text')}</p>
          <ul className={classes.problems}>
            {provisionProblems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path || t('banner.provision.whole')}</code>: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {secretStore.lostKeys > 0 && (
        <Notice tone="warning" title={t('banner.lostKeys.title', { count: secretStore.lostKeys })}>
          {t('banner.lostKeys.text')}
        </Notice>
      )}
      {app.journalCopy?.state === 'failing' && <CopyBanner copy={app.journalCopy} />}
      {app.automaticBackup?.state === 'failing' && <AutomaticBanner backup={app.automaticBackup} />}
      {journal.emptied && tally?.captured === 0 && (
        <Notice tone="bad" title={t('banner.emptied.title')} live="alert">
          {t('banner.emptied.text')}
        </Notice>
      )}
      {app.damage && <DamageBanner damage={app.damage} />}
      {!secretStore.protected && !secretStore.accepted && (
        <Notice
          tone="warning"
          title={t('banner.secrets.title')}
          actions={
            <Button size="sm" variant="default" onClick={() => void main.acceptSecretStore()}>
              {t('banner.secrets.accept')}
            </Button>
          }
        >
          {t('banner.secrets.text')}
        </Notice>
      )}
    </section>
  )
}
