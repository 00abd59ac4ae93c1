import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'
import { LongField } from '../../visitor/LongField'

/** Characters of a line that many get: each of their notes has to have room for it. */
const LONGEST = 500

/** Asks for a line that is added to the notes of many leads. */
export function NoteMany({ count, opened, onClose, onNote }: NoteManyProps) {
  const { t } = useTranslation('staff')
  const [line, setLine] = useState('')
  const close = () => {
    setLine('')
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t('leads.bulk.noteTitle', { count })}
      actions={
        <>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            disabled={line.trim() === ''}
            onClick={() => {
              close()
              onNote(line.trim())
            }}
          >
            {t('leads.bulk.noteAdd')}
          </Button>
        </>
      }
      below={
        <LongField
          label={t('leads.bulk.note')}
          value={line}
          onChange={setLine}
          max={LONGEST}
          stops
          size="md"
          steady={false}
        />
      }
    >
      {t('leads.bulk.noteText')}
    </Dialog>
  )
}

interface NoteManyProps {
  count: number
  opened: boolean
  onClose: () => void
  onNote: (line: string) => void
}
