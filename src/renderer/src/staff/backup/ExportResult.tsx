import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { exhaustive } from '../../../../shared/exhaustive'
import { Notice } from '../../ui/Notice'
import { useFormats } from '../format'
import classes from './BackupScreen.module.css'
import type { ExportState } from './use-export'

/** How far a backup is, or what became of it. */
export function ExportResult({ state, total, onCancel }: ExportResultProps) {
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
      return (
        <div className={classes.progress}>
          <p className={classes.words} id="backup-progress">
            {t('backup.progress', { done: state.done, count: total })}
          </p>
          <Progress.Root className={classes.bar ?? ''} size={8} radius="xl">
            <Progress.Section
              value={total === 0 ? 0 : Math.min(100, (state.done / total) * 100)}
              aria-labelledby="backup-progress"
            />
          </Progress.Root>
          <Button size="sm" variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      )
    case 'done':
      return (
        <Notice tone="good" title={t('backup.done', { count: state.leads })} live="status">
          <p>{t('backup.doneText', { size: formats.bytes(state.bytes), path: state.path })}</p>
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
          {t(`backup.error.${state.problem}`)}
        </Notice>
      )
    default:
      return exhaustive(state)
  }
}

interface ExportResultProps {
  state: ExportState
  /** Leads that are looked at for a backup. */
  total: number
  onCancel: () => void
}
