import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupRecord } from '../../../../shared/backup'
import { exhaustive } from '../../../../shared/exhaustive'
import { type ErasingState, erasing } from '../../lead/erasing'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { Done } from './Done'
import classes from './End.module.css'

/** How far an erasing is, or what became of it. */
export function Erasing({ state, name, files }: ErasingProps) {
  const { t } = useTranslation('staff')
  switch (state.kind) {
    case 'idle':
      return null
    case 'waiting':
      return (
        <Card title={t('end.running.title')}>
          <p className={classes.text} role="status">
            {t('end.running.waiting')}
          </p>
          <div>
            <Button size="sm" variant="default" onClick={erasing.stop}>
              {t('cancel')}
            </Button>
          </div>
        </Card>
      )
    case 'rows':
      return (
        <Running
          words={t('end.running.rows', { done: state.done, count: state.all })}
          part={state.all === 0 ? 1 : state.done / state.all}
        />
      )
    case 'files':
      return <Running words={t('end.running.files')} part={1} />
    case 'done':
      return <Done state={state} name={name} files={files} />
    case 'unfinished':
      return (
        <Notice tone="warning" title={t('end.unfinished')} live="status">
          {t('end.unfinishedText')}
        </Notice>
      )
    case 'stopped':
      return (
        <Notice tone="neutral" live="status">
          {t('end.stopped')}
        </Notice>
      )
    case 'changed':
      return (
        <Notice tone="warning" title={t('end.changed', { count: state.leads })} live="alert">
          {t('end.changedText')}
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="bad" title={t('end.failed.title')} live="alert">
          {t(`end.failed.${state.problem}`, { code: state.code })}
        </Notice>
      )
    default:
      return exhaustive(state)
  }
}

interface ErasingProps {
  state: ErasingState
  name: string
  files: BackupRecord[]
}

/** Behind the point of no return: there is nothing to stop. */
function Running({ words, part }: { words: string; part: number }) {
  const { t } = useTranslation('staff')
  return (
    <Card title={t('end.running.title')}>
      <Progress.Root size={8} radius="xl">
        <Progress.Section value={part * 100} aria-label={t('end.running.title')} />
      </Progress.Root>
      <p role="status">{words}</p>
      <p className={classes.quiet}>{t('end.running.cannotStop')}</p>
    </Card>
  )
}
