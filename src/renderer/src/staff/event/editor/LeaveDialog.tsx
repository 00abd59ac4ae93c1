import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Dialog } from '../../../ui/Dialog'
import { dropDraft } from '../drafts'

/** Asks before an event is left that is not saved. `to`: where the way leads; null while nothing is asked. */
export function LeaveDialog({ id, to, isNew, onClose }: LeaveDialogProps) {
  const { t } = useTranslation('staff')
  const [, navigate] = useLocation()
  const leave = () => {
    onClose()
    if (to) navigate(to)
  }
  return (
    <Dialog
      opened={to !== null}
      onClose={onClose}
      title={t('event.leave.title')}
      actions={
        <>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('event.leave.stay')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              leave()
              dropDraft(id)
            }}
          >
            {t('event.leave.discard')}
          </Button>
          <Button onClick={leave}>{t('event.leave.keep')}</Button>
        </>
      }
    >
      {t(isNew ? 'event.leave.textNew' : 'event.leave.text')}
    </Dialog>
  )
}

interface LeaveDialogProps {
  id: string
  to: string | null
  isNew: boolean
  onClose: () => void
}
