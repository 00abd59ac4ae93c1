import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lead } from '../../../../shared/lead'
import { deleteLeads } from '../../lead/actions'
import { Dialog } from '../../ui/Dialog'

/** Asks before a lead is deleted, and says so if the server may not have it. */
export function DeleteDialog({ lead, opened, onClose, onDeleted, onFailed }: DeleteDialogProps) {
  const { t } = useTranslation('staff')
  const [busy, setBusy] = useState(false)
  const remove = async () => {
    setBusy(true)
    try {
      await deleteLeads([lead.id])
      onClose()
      onDeleted()
    } catch {
      onClose()
      onFailed()
    } finally {
      setBusy(false)
    }
  }
  const delivered = lead.delivery.state === 'delivered'
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('lead.deleteTitle')}
      actions={
        <>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('lead.keep')}
          </Button>
          <Button color="danger" loading={busy} onClick={() => void remove()}>
            {t('lead.deleteConfirm')}
          </Button>
        </>
      }
    >
      {t(delivered ? 'lead.deleteText' : 'lead.deleteUndelivered')}
    </Dialog>
  )
}

interface DeleteDialogProps {
  lead: Lead
  opened: boolean
  onClose: () => void
  onDeleted: () => void
  onFailed: () => void
}
