import { IconStarFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contactFields } from '../../../../shared/event/question'
import type { Encounter } from '../../../../shared/lead'
import { useFormats } from '../format'
import { useValueNames } from '../value-names'
import classes from './Timeline.module.css'
import type { Meeting } from './timeline'

/** When, by whom and where a person was met, and what they were rated. */
export function MeetingHead({ id, meeting: { encounter, isCapture } }: { id: string; meeting: Meeting }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const names = useValueNames()
  const { at, by, source, rating } = encounter
  return (
    <div className={classes.head} id={id}>
      <p className={classes.when}>
        {t(isCapture ? 'lead.meeting.captured' : 'lead.meeting.again', { time: formats.dated(at) })}
      </p>
      {rating !== undefined && (
        <span className={classes.stars} role="img" aria-label={t('lead.stars', { rating })}>
          {rating}
          <IconStarFilled size={13} aria-hidden />
        </span>
      )}
      {(by || source) && (
        <p className={classes.who}>
          <bdi>{by}</bdi>
          {by && source && ' · '}
          <bdi>{source && names.source(source)}</bdi>
        </p>
      )}
    </div>
  )
}

/** Characters and lines from which on a note is shown in part at first. */
const LONG = 400
const LINES = 8

/** The whole note, as it was written; a long one after a touch. */
export function Note({ note }: { note: string | undefined }) {
  const { t } = useTranslation('staff')
  const [whole, setWhole] = useState(false)
  if (!note) return null
  const isLong = note.length > LONG || note.split('\n').length > LINES
  return (
    <div>
      <p className={classes.note} data-cut={(isLong && !whole) || undefined} dir="auto">
        {note}
      </p>
      {isLong && (
        <button type="button" className={classes.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'lead.meeting.less' : 'lead.meeting.more')}
        </button>
      )}
    </div>
  )
}

/** What the person told differently then. */
export function Given({ given }: Pick<Encounter, 'given'>) {
  const { t } = useTranslation('staff')
  if (!given) return null
  const told = [
    ...contactFields.flatMap((field) => {
      const value = given.contact[field]
      return value === undefined ? [] : [{ name: t(`lead.field.${field}`), value }]
    }),
    ...given.answers.map(({ label, value }) => ({ name: label, value })),
  ]
  return (
    <div className={classes.given}>
      <p>{t('lead.meeting.given')}</p>
      <ul>
        {told.map(({ name, value }) => (
          <li key={name} dir="auto">
            {t('leads.listed', { list: name, value })}
          </li>
        ))}
      </ul>
    </div>
  )
}
