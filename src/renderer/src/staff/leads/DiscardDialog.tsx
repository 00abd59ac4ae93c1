import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'

/** Asks before what was typed is left. `then`: what comes after it; null while nothing is asked. */
export function DiscardDialog({ then, onClose }: { then: (() => void) | null; onClose: () => void }) {
  const { t } = useTranslation('staff')
  return (
    <Dialog
      opened={then !== null}
      onClose={onClose}
      title={t('lead.discard.title')}
      actions={
        <>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('lead.discard.keep')}
          </Button>
          <Button
            color="danger"
            onClick={() => {
              onClose()
              then?.()
            }}
          >
            {t('lead.discard.confirm')}
          </Button>
        </>
      }
    >
      {t('lead.discard.text')}
    </Dialog>
  )
}
