import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'

/** Asks before leads are deleted: for more than one their number has to be typed, so that nobody does it by a slip. */
export function DeleteMany({ count, opened, onClose, onDelete }: DeleteManyProps) {
  const { t } = useTranslation('staff')
  const [typed, setTyped] = useState('')
  const sure = count === 1 || typed.replace(/\D/g, '') === String(count)
  const close = () => {
    setTyped('')
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t('leads.bulk.deleteTitle', { count })}
      actions={
        <>
          <Button variant="default" data-autofocus={count === 1 || undefined} onClick={close}>
            {t('leads.bulk.keep')}
          </Button>
          <Button
            color="danger"
            disabled={!sure}
            onClick={() => {
              close()
              onDelete()
            }}
          >
            {t('lead.deleteConfirm')}
          </Button>
        </>
      }
      below={
        count > 1 && (
          <TextField
            label={t('leads.bulk.typeNumber', { count })}
            value={typed}
            onChange={setTyped}
            inputMode="numeric"
            steady={false}
            data-autofocus
          />
        )
      }
    >
      {t('leads.bulk.deleteText')}
    </Dialog>
  )
}

interface DeleteManyProps {
  count: number
  opened: boolean
  onClose: () => void
  onDelete: () => void
}
