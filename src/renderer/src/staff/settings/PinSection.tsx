import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pinSchema } from '../../../../shared/provision'
import { main } from '../../app/bridge'
import { Card } from '../../ui/Card'
import { focusWrong } from '../../ui/focusWrong'
import { TextField } from '../../ui/TextField'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import { SaveBar, type Saving } from './SaveBar'
import classes from './Section.module.css'

const empty = { current: '', next: '', repeat: '' }
type Field = keyof typeof empty
type PinErrors = Partial<Record<Field, true | 'missing'>>

/** A new staff PIN, for somebody who knows the old one. */
export function PinSection({ waitUntil }: { waitUntil: number | null }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(waitUntil === null ? null : 1000)
  const [form, setForm] = useState(empty)
  const [errors, setErrors] = useState<PinErrors>({})
  const element = useRef<HTMLFormElement>(null)
  const [saving, setSaving] = useState<Saving>('idle')

  const change = (field: Field) => (value: string) => {
    setForm((before) => ({ ...before, [field]: value }))
    setErrors({})
    setSaving('idle')
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = pinErrors(form)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return focusWrong(element)
    setSaving('busy')
    const result = await main.changePin({ current: form.current, next: form.next })
    if (!result.ok) return setSaving({ failed: result.error })
    if (!result.value.changed) {
      setErrors({ current: true })
      setSaving('idle')
      return focusWrong(element)
    }
    setForm(empty)
    setSaving('saved')
  }
  const pinField = { type: 'password', inputMode: 'numeric' } as const
  return (
    <Card title={t('settings.pin.title')}>
      {waitUntil !== null && waitUntil > now && (
        <p role="status">{t('settings.pin.wait', { time: formats.clock(waitUntil) })}</p>
      )}
      <form
        className={`${classes.form} ${classes.short}`}
        ref={element}
        onSubmit={(event) => void save(event)}
        noValidate
      >
        <TextField
          {...pinField}
          label={t('settings.pin.current')}
          value={form.current}
          onChange={change('current')}
          error={
            errors.current &&
            t(errors.current === 'missing' ? 'settings.pin.currentNeeded' : 'settings.pin.currentError')
          }
        />
        <TextField
          {...pinField}
          label={t('settings.pin.next')}
          value={form.next}
          onChange={change('next')}
          hint={t('settings.pin.nextText')}
          error={errors.next && t('settings.pin.nextError')}
        />
        <TextField
          {...pinField}
          label={t('settings.pin.repeat')}
          value={form.repeat}
          onChange={change('repeat')}
          error={errors.repeat && t('settings.pin.repeatError')}
        />
        <SaveBar label={t('settings.pin.change')} saved={t('settings.pin.changed')} state={saving} />
      </form>
    </Card>
  )
}

function pinErrors({ current, next, repeat }: typeof empty): PinErrors {
  const errors: PinErrors = {}
  if (current === '') errors.current = 'missing'
  if (!pinSchema.safeParse(next).success) errors.next = true
  else if (next !== repeat) errors.repeat = true
  return errors
}
