import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AutomaticState } from '../../../../shared/backup'
import type { Backups } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import { AutomaticForm } from './AutomaticForm'
import classes from './Backup.module.css'
import { backupTroubleOf } from './trouble'

/** Backups that are made by themselves: how they stand, and how they are set up. */
export function AutomaticSection({ state, setUp, onChanged }: AutomaticSectionProps) {
  const { t } = useTranslation('staff')
  const [open, setOpen] = useState(false)
  const end = async () => {
    await main.endAutomaticBackup()
    await onChanged()
  }
  return (
    <Card title={t('backup.automatic.title')}>
      <p className={classes.quiet}>{t('backup.automatic.text')}</p>
      {state && setUp && <Standing state={state} folder={setUp.folder} />}
      {open ? (
        <AutomaticForm setUp={setUp} onSaved={onChanged} onCancel={() => setOpen(false)} />
      ) : (
        <div className={classes.save}>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t(setUp ? 'backup.automatic.change' : 'backup.automatic.begin')}
          </Button>
          {setUp && (
            <Button variant="default" onClick={() => void end()}>
              {t('backup.automatic.end')}
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}

interface AutomaticSectionProps {
  state: AutomaticState | null
  setUp: Backups['automatic']
  onChanged: () => Promise<void>
}

function Standing({ state, folder }: { state: AutomaticState; folder: string }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(60_000)
  const fails = state.state === 'failing'
  const at = fails ? state.since : state.state === 'waiting' ? state.at : null
  const title = state.state === 'waiting' && state.at === null ? 'first' : state.state
  return (
    <Notice
      tone={fails ? 'warning' : state.state === 'waiting' ? 'good' : 'neutral'}
      title={t(`backup.automatic.${title}`, { time: at === null ? '' : formats.moment(at, now) })}
    >
      {fails && (
        <p>
          {t(`backup.trouble.${backupTroubleOf(state.failure)}`, { code: state.failure })}{' '}
          {t('backup.automatic.again')}
        </p>
      )}
      <p className={classes.path}>
        {t('backup.automatic.folder')}: <bdi>{folder}</bdi>
      </p>
    </Notice>
  )
}
