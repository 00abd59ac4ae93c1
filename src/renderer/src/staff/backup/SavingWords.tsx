import { Button, Progress } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupProgress } from '../../../../shared/backup'
import { exhaustive } from '../../../../shared/exhaustive'
import type { SavingState } from '../../lead/saving'
import { Notice } from '../../ui/Notice'
import { steadyTimeLeft, type TimeLeft } from '../delivery/time-left'
import { useFormats } from '../format'
import classes from './Backup.module.css'
import { backupTroubleOf } from './trouble'

/** How far a backup is, or what became of it. */
export function SavingWords({ state, onCancel }: { state: SavingState; onCancel: () => void }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  switch (state.kind) {
    case 'idle':
      return null
    case 'asking':
      return (
        <p className={classes.quiet} role="status">
          {t('backup.asking')}
        </p>
      )
    case 'writing':
      return <Writing progress={state.progress} onCancel={onCancel} />
    case 'done':
      return (
        <Notice tone="good" title={t('backup.done', { count: state.leads })} live="status">
          <p className={classes.path}>
            {t('backup.doneText', { size: formats.bytes(state.bytes), path: state.path })}
          </p>
          <p>{t('backup.doneHint')}</p>
        </Notice>
      )
    case 'cancelled':
      return (
        <Notice tone="neutral" live="status">
          {t('backup.cancelled')}
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="bad" title={t('backup.error.title')} live="alert">
          {state.problem === 'disk'
            ? `${t(`backup.trouble.${backupTroubleOf(state.code)}`, { code: state.code })} ${t('backup.error.disk')}`
            : t(`backup.error.${state.problem}`)}
        </Notice>
      )
    default:
      return exhaustive(state)
  }
}

function Writing({ progress, onCancel }: { progress: BackupProgress | null; onCancel: () => void }) {
  const { t } = useTranslation('staff')
  const shown = useRef<TimeLeft | null>(null)
  const left = progress?.left ?? null
  shown.current = left === null ? null : steadyTimeLeft(shown.current, left)
  const { step = 'writing', done = 0, all = 0, part = 0 } = progress ?? {}
  const words = shown.current
  return (
    <div className={classes.progress}>
      <Progress.Root className={classes.bar ?? ''} size={8} radius="xl">
        <Progress.Section value={part * 100} aria-labelledby="backup-progress" />
      </Progress.Root>
      <div className={classes.words}>
        <p id="backup-progress">
          {progress ? t(`backup.progress.${step}`, { done, count: all }) : t('backup.progress.begins')}
        </p>
        {words && (
          <p>
            {words.words === 'soon'
              ? t('delivery.drain.left.soon')
              : t(`delivery.drain.left.${words.words}`, { count: words.count })}
          </p>
        )}
      </div>
      <Button size="sm" variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}
