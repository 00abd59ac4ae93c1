import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppState, SettingsView } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { copyTroubleOf } from '../copy-trouble'
import { CopyState } from './CopyState'
import classes from './Section.module.css'

/** What became of the last choice of a folder. */
type Said =
  | { kind: 'chosen'; folder: string }
  | { kind: 'unusable'; code: string }
  | { kind: 'ended' }
  | { kind: 'failed' }

/** The journal's second copy in another folder: where it is, how it stands, and what it is good for. */
export function CopySection({ app, settings, onChanged }: CopySectionProps) {
  const { t } = useTranslation('staff')
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const folder = settings.journalCopy
  const copy = app.journalCopy

  const run = async (work: () => Promise<Said | null>) => {
    setBusy(true)
    setSaid(null)
    setSaid(await work())
    setBusy(false)
    await onChanged()
  }
  const choose = () =>
    run(async () => {
      const result = await main.chooseJournalCopy()
      return result.ok ? result.value : { kind: 'failed' }
    })
  const end = () =>
    run(async () => {
      const { ok } = await main.endJournalCopy()
      return ok ? { kind: 'ended' } : { kind: 'failed' }
    })
  return (
    <Card title={t('settings.copy.title')}>
      <p className={classes.words}>{t('settings.copy.text')}</p>
      <p className={classes.words}>
        {t(app.secretStore.protected ? 'settings.copy.onlyHere' : 'settings.copy.anyone')}
      </p>
      {folder && copy ? (
        <CopyState copy={copy} folder={folder} />
      ) : (
        said?.kind !== 'ended' && <p className={classes.quiet}>{t('settings.copy.none')}</p>
      )}
      <div className={classes.save}>
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconFolder size={19} stroke={1.8} aria-hidden />}
          onClick={() => void choose()}
        >
          {t(folder ? 'settings.copy.chooseOther' : 'settings.copy.choose')}
        </Button>
        {folder && (
          <Button variant="default" disabled={busy} onClick={() => void end()}>
            {t('settings.copy.end')}
          </Button>
        )}
      </div>
      <div role="status">{said && said.kind !== 'chosen' && <Outcome said={said} />}</div>
    </Card>
  )
}

function Outcome({ said }: { said: Exclude<Said, { kind: 'chosen' }> }) {
  const { t } = useTranslation('staff')
  if (said.kind === 'ended') return t('settings.copy.ended')
  if (said.kind === 'failed') return <Notice tone="bad">{t('settings.copy.failed')}</Notice>
  return (
    <Notice tone="bad" title={t('settings.copy.unusable')}>
      {t(`copyTrouble.${copyTroubleOf(said.code)}`, { code: said.code })}
    </Notice>
  )
}

interface CopySectionProps {
  app: AppState
  settings: SettingsView
  onChanged: () => Promise<void>
}
