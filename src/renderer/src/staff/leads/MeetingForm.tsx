import { Button } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_NOTE, type Meeting, VISITOR_SOURCE } from '../../../../shared/lead'
import { LongField } from '../../visitor/LongField'
import { KeptField } from '../capture/KeptField'
import { useSuggestions } from '../capture/use-suggestions'
import classes from './MeetingForm.module.css'
import { Stars } from './Stars'
import { useUnsaved } from './unsaved'

/** What staff note of a meeting. `save` gives what went wrong, in words; null if nothing did. */
export function MeetingForm({ eventId, meeting, save, onClose }: MeetingFormProps) {
  const { t } = useTranslation('staff')
  const [before] = useState(meeting)
  const [now, setNow] = useState(meeting)
  const [wrong, setWrong] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const suggestions = useSuggestions(eventId, undefined)
  const isChanged = fields.some((field) => (now[field] ?? '') !== (before[field] ?? ''))
  const leave = useUnsaved(isChanged)
  const set = (more: Partial<Record<keyof Meeting, string | number | undefined>>) =>
    setNow((others) => ({ ...others, ...more }) as Meeting)

  const submit = async () => {
    setSaving(true)
    const said = await save(cleanMeeting(now)).catch(() => t('failed'))
    setSaving(false)
    setWrong(said)
    if (said === null) onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.currentTarget.contains(event.target as Node) || event.defaultPrevented) return
    if (event.key === 'Enter' && event.ctrlKey) void submit()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave(onClose)
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={onKeyDown}
      noValidate
    >
      <LongField
        label={t('lead.meeting.note')}
        value={now.note ?? ''}
        max={LONGEST_NOTE}
        stops
        size="md"
        steady={false}
        hint={t('lead.meeting.noteHint')}
        onChange={(note) => set({ note })}
        ref={focusField}
      />
      <div>
        <p className={classes.label} aria-hidden>
          {t('lead.meeting.rating')}
        </p>
        <Stars label={t('lead.meeting.rating')} value={now.rating} onChange={(rating) => set({ rating })} />
      </div>
      <div className={classes.two}>
        <KeptField
          label={t('lead.meeting.by')}
          value={now.by ?? ''}
          max={20}
          known={suggestions.staff}
          onChange={(by) => set({ by })}
        />
        {now.source !== VISITOR_SOURCE && (
          <KeptField
            label={t('lead.meeting.source')}
            value={now.source ?? ''}
            max={40}
            known={suggestions.sources}
            onChange={(source) => set({ source })}
          />
        )}
      </div>
      <p className={classes.wrong} role="alert">
        {wrong}
      </p>
      <div className={classes.buttons}>
        <Button size="sm" type="submit" loading={saving}>
          {t('lead.meeting.save')}
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

const fields = ['note', 'rating', 'by', 'source'] as const

/** Without what was left empty. */
function cleanMeeting({ by, source, rating, note }: Meeting): Meeting {
  const texts = { by: by?.trim(), source: source?.trim(), note: note?.trim() }
  const filled = Object.entries(texts).filter(([, text]) => text !== undefined && text !== '')
  return { ...Object.fromEntries(filled), ...(rating === undefined ? {} : { rating }) }
}

function focusField(field: HTMLTextAreaElement | null) {
  field?.focus()
}

interface MeetingFormProps {
  eventId: string
  meeting: Meeting
  save: (meeting: Meeting) => Promise<string | null>
  onClose: () => void
}
