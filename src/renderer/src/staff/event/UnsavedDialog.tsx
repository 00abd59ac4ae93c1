import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'
import { saveDraft } from './editor/save-draft'

/** Asks before the app ends with drafts that are not saved. `onQuit`: nothing of them is to be kept any more. */
export function UnsavedDialog({ ids, onOpen, onStay, onQuit }: UnsavedDialogProps) {
  const { t } = useTranslation('staff')
  const [kept, setKept] = useState<{ by: 'fault'; id: string } | { by: 'failure' } | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    for (const id of ids) {
      const saved = await saveDraft(id)
      if (saved.kind === 'saved') continue
      setBusy(false)
      return setKept(saved.kind === 'faults' ? { by: 'fault', id } : { by: 'failure' })
    }
    onQuit()
  }
  return (
    <Dialog
      opened
      onClose={onStay}
      title={t('quit.unsaved.title', { count: ids.length })}
      actions={
        <>
          <Button variant="subtle" color="gray" onClick={onQuit}>
            {t('quit.unsaved.discard')}
          </Button>
          <Button variant="default" onClick={onStay}>
            {t('quit.stay')}
          </Button>
          {kept?.by === 'fault' ? (
            <Button data-autofocus onClick={() => onOpen(kept.id)}>
              {t('quit.unsaved.open')}
            </Button>
          ) : (
            <Button data-autofocus loading={busy} onClick={() => void save()}>
              {t('quit.unsaved.save')}
            </Button>
          )}
        </>
      }
    >
      <span role={kept ? 'alert' : undefined}>
        {kept?.by === 'fault'
          ? t('quit.unsaved.fault')
          : kept
            ? t('quit.unsaved.failed')
            : t('quit.unsaved.text')}
      </span>
    </Dialog>
  )
}

interface UnsavedDialogProps {
  /** The drafts that are not saved; at least one. */
  ids: readonly string[]
  onOpen: (id: string) => void
  onStay: () => void
  onQuit: () => void
}
