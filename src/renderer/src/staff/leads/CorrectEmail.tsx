import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { correctLead } from '../../lead/amend'
import { TextField } from '../../ui/TextField'
import classes from './LeadActions.module.css'

/** Mends the e-mail of a lead that could not be sent with what it had; it goes out once it is saved. */
export function CorrectEmail({ id, email, onDone, onCancel }: CorrectEmailProps) {
  const { t } = useTranslation('staff')
  const [value, setValue] = useState(email)
  const [error, setError] = useState(false)
  const [saving, setSaving] = useState(false)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    try {
      const { kind } = await correctLead(id, { Email: value })
      if (kind === 'invalid') setError(true)
      else onDone(kind)
    } catch {
      onDone('failed')
    } finally {
      setSaving(false)
    }
  }
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)} noValidate>
      <TextField
        label={t('lead.correctField')}
        value={value}
        onChange={(next) => {
          setValue(next)
          setError(false)
        }}
        error={error && t('lead.emailError')}
        inputMode="email"
        required
        // It was opened by a button to be typed into.
        ref={focusField}
      />
      <div className={classes.buttons}>
        <Button size="sm" type="submit" loading={saving}>
          {t('lead.save')}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

function focusField(field: HTMLInputElement | null) {
  field?.focus()
}

interface CorrectEmailProps {
  id: string
  email: string
  onDone: (result: 'corrected' | 'impossible' | 'failed') => void
  onCancel: () => void
}
