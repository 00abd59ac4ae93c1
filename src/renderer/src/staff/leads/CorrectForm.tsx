import { Button } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contactQuestion } from '../../../../shared/correction'
import { isSettled } from '../../../../shared/delivery'
import { type ContactField, contactFields } from '../../../../shared/event/question'
import type { Lead, LeadDetails } from '../../../../shared/lead'
import { type AnswerError, checkAnswer } from '../../../../shared/submission'
import { correctLead } from '../../lead/amend'
import { TextField } from '../../ui/TextField'
import { EmailField } from '../../visitor/EmailField'
import { mendWords } from '../../visitor/mend'
import classes from './LeadActions.module.css'
import { useUnsaved } from './unsaved'
import { useEvent } from './use-event'

export type Corrected = 'corrected' | 'saved' | 'impossible' | 'failed'

/** Mends the contact fields of a lead, checked as the form does; what no server has goes out with them. */
export function CorrectForm({ lead, contact, onDone, onCancel }: CorrectFormProps) {
  const { t } = useTranslation('staff')
  const { t: words } = useTranslation('visitor')
  const event = useEvent(lead.eventId)
  const [before] = useState(contact)
  const [typed, setTyped] = useState<Partial<Record<ContactField, string>>>({})
  const [errors, setErrors] = useState<Partial<Record<ContactField, AnswerError>>>({})
  const [saving, setSaving] = useState(false)
  const textOf = (field: ContactField) => typed[field] ?? before[field] ?? ''
  const changes = Object.fromEntries(
    contactFields.flatMap((field) =>
      textOf(field) === (before[field] ?? '') ? [] : [[field, textOf(field)]],
    ),
  )
  const isChanged = Object.keys(changes).length > 0
  const leave = useUnsaved(isChanged)
  const goesOut = !isSettled(lead.delivery) && textOf('Email').trim() !== ''

  const check = (field: ContactField) => {
    const question = contactQuestion(field, event, before)
    const error = checkAnswer(question, textOf(field), event?.defaultCountry)
    // What stood there before was taken then; nobody is asked to mend what they did not touch.
    if (field in changes) setErrors((others) => ({ ...others, [field]: error ?? undefined }))
  }
  const save = async (submit: FormEvent) => {
    submit.preventDefault()
    setSaving(true)
    try {
      const answer = await correctLead(lead.id, changes)
      if (answer.kind === 'invalid') {
        setErrors(answer.errors)
        focusFirst(submit.target as HTMLFormElement, answer.errors)
      } else if (answer.kind === 'impossible') onDone('impossible')
      else onDone(goesOut ? 'corrected' : 'saved')
    } catch {
      onDone('failed')
    } finally {
      setSaving(false)
    }
  }
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key !== 'Escape' || !key.currentTarget.contains(key.target as Node)) return
    key.stopPropagation()
    leave(onCancel)
  }
  return (
    <form className={classes.form} onSubmit={(submit) => void save(submit)} onKeyDown={onKeyDown} noValidate>
      {contactFields.map((field) => {
        const error = errors[field]
        const question = contactQuestion(field, event, before)
        const props = {
          label: t(`lead.field.${field}`),
          name: field,
          value: textOf(field),
          onChange: (next: string) => {
            setTyped((others) => ({ ...others, [field]: next }))
            setErrors((others) => ({ ...others, [field]: undefined }))
          },
          onBlur: () => check(field),
          error: error && mendWords(words, question, error, textOf(field)),
          required: question.required,
          // The suggestion takes the room below the email.
          steady: field === 'Email',
          // It was opened by a button to be typed into.
          ...(field === 'Email' ? { ref: focusField } : {}),
        }
        if (field === 'Email') return <EmailField key={field} {...props} />
        const isPhone = question.kind === 'phone'
        return <TextField key={field} {...props} {...(isPhone ? { inputMode: 'tel', dir: 'ltr' } : {})} />
      })}
      <div className={classes.buttons}>
        {/* The field keeps the focus until the click: the words of its error would move this away from under the pointer. */}
        <Button size="sm" type="submit" loading={saving} onMouseDown={(press) => press.preventDefault()}>
          {t(goesOut ? 'lead.save' : 'lead.saveOnly')}
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

function focusFirst(form: HTMLFormElement, errors: Partial<Record<ContactField, AnswerError>>) {
  const first = contactFields.find((field) => errors[field])
  if (first) form.querySelector<HTMLInputElement>(`input[name="${first}"]`)?.focus()
}

interface CorrectFormProps {
  lead: Lead
  contact: LeadDetails['contact']
  onDone: (result: Corrected) => void
  onCancel: () => void
}
