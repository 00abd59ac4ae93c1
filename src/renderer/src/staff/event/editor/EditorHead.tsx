import { ActionIcon, Button } from '@mantine/core'
import {
  IconAlertCircle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconCheck,
  IconEye,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Editing, isChanged, redoEdit, undoEdit } from '../drafts'
import { lacksReference } from '../model/draft'
import type { DraftFault } from '../model/draft-faults'
import { useTools } from './context'
import classes from './EditorHead.module.css'
import { useSave } from './use-save'

/** The event's name, undo and redo, Save, and how things stand with the draft. */
export function EditorHead(props: EditorHeadProps) {
  const { id, editing, current, faults, onBack, onTried, previewing, onPreviewing } = props
  const { t } = useTranslation('staff')
  const { state, save, show } = useSave(id, onTried)
  const { jump } = useTools()
  const changed = isChanged(editing)
  const { past, present, future } = editing.history
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="2.75rem"
          aria-label={t('event.back')}
          onClick={onBack}
        >
          <IconArrowLeft className={classes.arrow} size={22} aria-hidden />
        </ActionIcon>
        <div className={classes.words}>
          <h1 className={classes.title}>{present.name.trim() || t('event.untitled')}</h1>
          <div className={classes.state}>
            <span role="status" className={classes.status}>
              {state === 'busy' || changed ? (
                t(editing.saved === null ? 'event.state.new' : 'event.state.changed')
              ) : (
                <>
                  <IconCheck className={classes.good} size={18} aria-hidden />
                  {t(
                    current
                      ? state === 'saved'
                        ? 'event.state.savedCurrent'
                        : 'event.state.current'
                      : 'event.state.saved',
                  )}
                </>
              )}
            </span>
            {!current && !changed && (
              <button type="button" className={classes.link} onClick={() => void show()}>
                {t('event.list.use')}
              </button>
            )}
            {lacksReference(present) && (
              <button type="button" className={classes.lacking} onClick={() => jump(['ref'])}>
                {t('event.state.noReference')}
              </button>
            )}
            {changed && faults.length > 0 && (
              <button type="button" className={classes.faulty} onClick={() => onTried(faults)}>
                <IconAlertCircle size={18} aria-hidden />
                {t('event.state.faulty', { count: faults.length })}
              </button>
            )}
            {typeof state === 'object' && (
              <span className={classes.bad} role="alert">
                {t(state.failed === 'disk' ? 'settings.failedDisk' : 'settings.failed')}
              </span>
            )}
          </div>
        </div>
        <div className={classes.actions}>
          <ActionIcon
            variant="default"
            size="2.75rem"
            aria-label={t('event.undo')}
            title={t('event.undo')}
            disabled={past.length === 0}
            onClick={() => undoEdit(id)}
          >
            <IconArrowBackUp size={20} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="2.75rem"
            aria-label={t('event.redo')}
            title={t('event.redo')}
            disabled={future.length === 0}
            onClick={() => redoEdit(id)}
          >
            <IconArrowForwardUp size={20} aria-hidden />
          </ActionIcon>
          <Button
            className={classes.previewButton ?? ''}
            variant="default"
            leftSection={<IconEye size={18} aria-hidden />}
            aria-pressed={previewing}
            onClick={() => onPreviewing(!previewing)}
          >
            {t('event.preview.title')}
          </Button>
          <Button
            disabled={!changed}
            aria-disabled={faults.length > 0 || undefined}
            {...(faults.length > 0 ? { 'data-disabled': true } : {})}
            loading={state === 'busy'}
            onClick={() => void save()}
          >
            {t('event.save')}
          </Button>
        </div>
      </div>
    </header>
  )
}

interface EditorHeadProps {
  id: string
  editing: Editing
  current: boolean
  faults: DraftFault[]
  onBack: () => void
  onTried: (faults: DraftFault[]) => void
  previewing: boolean
  onPreviewing: (previewing: boolean) => void
}
