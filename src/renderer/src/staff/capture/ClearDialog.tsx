import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'

/** Asks before something that was typed is thrown away. */
export function ClearDialog({ opened, onKeep, onClear }: ClearDialogProps) {
  const { t } = useTranslation('staff')
  return (
    <Dialog
      opened={opened}
      onClose={onKeep}
      title={t('capture.discard.title')}
      actions={
        <>
          <Button variant="default" onClick={onKeep}>
            {t('capture.discard.keep')}
          </Button>
          <Button data-autofocus onClick={onClear}>
            {t('capture.clear')}
          </Button>
        </>
      }
    >
      {t('capture.discard.text')}
    </Dialog>
  )
}

interface ClearDialogProps {
  opened: boolean
  onKeep: () => void
  onClear: () => void
}
