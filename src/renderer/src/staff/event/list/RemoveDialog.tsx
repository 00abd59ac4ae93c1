import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EventProfile } from '../../../../../shared/event/profile'
import { Dialog } from '../../../ui/Dialog'

/** Asks before an event is removed, or says why it can't be. */
export function RemoveDialog({ event, leads, current, onClose, onRemove }: RemoveDialogProps) {
  const { t } = useTranslation('staff')
  const kept = current
    ? t('event.remove.current')
    : leads > 0
      ? t('event.remove.leads', { count: leads })
      : null
  return (
    <Dialog
      opened={event !== null}
      onClose={onClose}
      title={t(kept ? 'event.remove.not' : 'event.remove.title', { name: event?.name ?? '' })}
      actions={
        kept ? (
          <Button data-autofocus onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button variant="default" data-autofocus onClick={onClose}>
              {t('event.remove.keep')}
            </Button>
            <Button color="danger" onClick={() => event && onRemove(event)}>
              {t('event.remove.confirm')}
            </Button>
          </>
        )
      }
    >
      {kept ?? t('event.remove.text')}
    </Dialog>
  )
}

interface RemoveDialogProps {
  /** Null while nothing is asked. */
  event: EventProfile | null
  leads: number
  current: boolean
  onClose: () => void
  onRemove: (event: EventProfile) => void
}
