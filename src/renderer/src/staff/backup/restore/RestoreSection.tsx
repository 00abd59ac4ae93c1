import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { exhaustive } from '../../../../../shared/exhaustive'
import { type RestoringState, restoring } from '../../../lead/restoring'
import { Card } from '../../../ui/Card'
import classes from '../Backup.module.css'
import { PassphraseStep } from './PassphraseStep'
import { PreviewStep } from './PreviewStep'
import { RestoreEnd } from './RestoreEnd'
import { RestoreProgress } from './RestoreProgress'

/** A backup to this device: the file, its passphrase, what it would do, and what became of it. */
export function RestoreSection() {
  const { t } = useTranslation('staff')
  const state = useSyncExternalStore(restoring.subscribe, restoring.get)
  const begins = mayBegin(state)
  return (
    <Card title={t('restore.title')}>
      {begins && <p className={classes.quiet}>{t('restore.intro')}</p>}
      <Step state={state} />
      {begins && (
        <div className={classes.save}>
          <Button
            variant="default"
            leftSection={<IconUpload size={20} stroke={1.8} aria-hidden />}
            onClick={() => void restoring.choose()}
          >
            {t(state.kind === 'refused' || state.kind === 'done' ? 'restore.chooseOther' : 'restore.choose')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function mayBegin({ kind }: RestoringState): boolean {
  return ['idle', 'done', 'cancelled', 'refused', 'failed'].includes(kind)
}

function Step({ state }: { state: RestoringState }) {
  const { t } = useTranslation('staff')
  switch (state.kind) {
    case 'idle':
      return null
    case 'asking':
      return (
        <p className={classes.quiet} role="status">
          {t('restore.asking')}
        </p>
      )
    case 'passphrase':
      return <PassphraseStep fileName={state.fileName} wrong={state.wrong} />
    case 'checking':
    case 'restoring':
      return <RestoreProgress step={state.kind} progress={state.progress} />
    case 'following':
      return (
        <p className={classes.quiet} role="status">
          {t('restore.following')}
        </p>
      )
    case 'checked':
      return <PreviewStep fileName={state.fileName} preview={state.preview} />
    case 'done':
    case 'cancelled':
    case 'refused':
    case 'failed':
      return <RestoreEnd state={state} />
    default:
      return exhaustive(state)
  }
}
