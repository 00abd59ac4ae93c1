import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IpcErrorCode } from '../../../../shared/ipc'
import classes from './Section.module.css'

/** What became of the last save; `idle` again as soon as something is changed. */
export type Saving = 'idle' | 'busy' | 'saved' | { failed: IpcErrorCode }

interface SaveBarProps {
  label: string
  saved: string
  state: Saving
  /** It can't be saved now, and the form says why. */
  disabled?: boolean
}

/** The button of a form and, beside it, whether it worked. */
export function SaveBar({ label, saved, state, disabled = false }: SaveBarProps) {
  const { t } = useTranslation('staff')
  return (
    <div className={classes.save}>
      <Button type="submit" disabled={disabled} loading={state === 'busy'}>
        {label}
      </Button>
      <div role="status">
        {state === 'saved' && (
          <span className={classes.saved}>
            <IconCheck size={18} stroke={2} aria-hidden />
            {saved}
          </span>
        )}
        {typeof state === 'object' && (
          <span className={classes.failed}>
            {t(state.failed === 'disk' ? 'settings.failedDisk' : 'settings.failed')}
          </span>
        )}
      </div>
    </div>
  )
}
