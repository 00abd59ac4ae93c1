import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { LongField } from '../../visitor/LongField'
import classes from './CaptureForm.module.css'
import { Choices } from './Choices'
import type { Desk } from './desk'
import type { Draft } from './draft'
import { KeptField } from './KeptField'
import { useDeskState } from './use-desk'
import { useSuggestions } from './use-suggestions'

const RATINGS = ['1', '2', '3', '4', '5']
/** Characters that each takes, as `meeting` in shared/lead.ts has it. */
const LONGEST = { note: 2000, by: 20, source: 40 }

/** What staff note of the meeting; initials and source stay for the next one. */
export function MeetingFields({ desk, draft, note }: MeetingFieldsProps) {
  const { t } = useTranslation('staff')
  const { kept, recent } = useDeskState(desk)
  // The newest that is saved; before that nobody knows of what it was noted with.
  const saved = recent.find(({ outcome }) => outcome.kind === 'saved')?.key
  const suggestions = useSuggestions(draft.opened.event.id, saved)
  return (
    <div className={classes.meeting}>
      <Choices
        label={t('capture.rating')}
        hint={t('capture.ratingKeys')}
        options={RATINGS.map((one) => ({ value: one, label: one }))}
        value={draft.rating === null ? '' : String(draft.rating)}
        onChange={(value) => desk.change((one) => ({ ...one, rating: value === '' ? null : Number(value) }))}
      />
      <KeptField
        label={t('capture.by')}
        value={kept.by}
        max={LONGEST.by}
        known={suggestions.staff}
        onChange={(by) => desk.keep({ by })}
      />
      <KeptField
        label={t('capture.source')}
        value={kept.source}
        max={LONGEST.source}
        known={suggestions.sources}
        onChange={(source) => desk.keep({ source })}
      />
      <div className={classes.wide}>
        <LongField
          ref={note}
          label={t('capture.note')}
          hint={t('capture.noteHint')}
          value={draft.note}
          max={LONGEST.note}
          stops
          size="md"
          steady={false}
          onChange={(words) => desk.change((one) => ({ ...one, note: words }))}
        />
      </div>
    </div>
  )
}

interface MeetingFieldsProps {
  desk: Desk
  draft: Draft
  note: Ref<HTMLTextAreaElement>
}
