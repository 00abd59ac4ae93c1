import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lead } from '../../../../shared/lead'
import { deleteLead } from '../../lead/actions'
import classes from './LeadActions.module.css'

/** Asks before a lead is deleted, and says so if the server may not have it. */
export function DeleteDialog({ lead, opened, onClose, onDeleted, onFailed }: DeleteDialogProps) {
  const { t } = useTranslation('staff')
  const [busy, setBusy] = useState(false)
  const remove = async () => {
    setBusy(true)
    try {
      await deleteLead(lead.id)
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
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('lead.deleteTitle')}
      classNames={{ header: classes.header ?? '', title: classes.title ?? '' }}
    >
      <p>{t(delivered ? 'lead.deleteText' : 'lead.deleteUndelivered')}</p>
      <div className={classes.end}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('lead.keep')}
        </Button>
        <Button color="#b3261e" loading={busy} onClick={() => void remove()}>
          {t('lead.deleteConfirm')}
        </Button>
      </div>
    </Modal>
  )
}

interface DeleteDialogProps {
  lead: Lead
  opened: boolean
  onClose: () => void
  onDeleted: () => void
  onFailed: () => void
}
