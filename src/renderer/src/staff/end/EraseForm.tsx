import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShowEnd } from '../../../../shared/erase'
import { erasing } from '../../lead/erasing'
import { useDegraded } from '../../lead/hooks'
import { saving } from '../../lead/saving'
import { Card } from '../../ui/Card'
import { focusWrong } from '../../ui/focusWrong'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { CheckField } from '../event/fields/CheckField'
import { bulkWork } from '../leads/work'
import classes from './End.module.css'
import { lossesOf, typedNumber } from './losses'

/** What erasing means, what would be lost, and the number of leads to type before it begins. */
export function EraseForm({ id, name, end, practice }: EraseFormProps) {
  const { t } = useTranslation('staff')
  const [accepted, setAccepted] = useState(false)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const blocked = useBlocked()
  const losses = lossesOf(end, practice)
  const count = end.leads
  const erase = (event: FormEvent) => {
    event.preventDefault()
    if (blocked || (losses.length > 0 && !accepted)) return
    const isRight = typedNumber(typed) === count
    setWrong(!isRight)
    if (!isRight) return focusWrong(form)
    void erasing.start(id, count)
  }
  return (
    <Card title={t('end.erase.title', { count })}>
      <form className={classes.form} ref={form} onSubmit={erase} noValidate>
        <p className={classes.text}>{t('end.erase.text', { name })}</p>
        {losses.length > 0 && (
          <Notice tone="bad" title={t('end.erase.losses')}>
            <ul className={classes.losses}>
              {losses.map(({ kind, count: leads }) => (
                <li key={kind}>{t(`end.loss.${kind}`, { count: leads })}</li>
              ))}
            </ul>
          </Notice>
        )}
        {losses.length > 0 && (
          <CheckField label={t('end.erase.accept')} checked={accepted} onChange={setAccepted} />
        )}
        <div className={classes.number}>
          <TextField
            label={t('end.erase.number')}
            value={typed}
            onChange={(text) => {
              setTyped(text)
              setWrong(false)
            }}
            inputMode="numeric"
            hint={t('end.erase.hint', { count })}
            error={wrong && t('end.erase.wrong', { count })}
          />
        </div>
        {blocked && <Notice tone="warning">{t(`end.erase.blocked.${blocked}`)}</Notice>}
        <div>
          <Button
            type="submit"
            color="danger"
            leftSection={<IconTrash size={18} aria-hidden />}
            disabled={blocked !== null || typed.trim() === '' || (losses.length > 0 && !accepted)}
          >
            {t('end.erase.confirm', { count })}
          </Button>
        </div>
      </form>
    </Card>
  )
}

interface EraseFormProps {
  id: string
  name: string
  end: ShowEnd
  practice: boolean
}

/** Why nothing can be erased at the moment; null if it can. */
function useBlocked(): 'storage' | 'work' | null {
  const degraded = useDegraded()
  const work = useSyncExternalStore(bulkWork.subscribe, bulkWork.get).step === 'running'
  const backup = useSyncExternalStore(saving.subscribe, saving.get).kind === 'writing'
  if (degraded) return 'storage'
  return work || backup ? 'work' : null
}
