import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../app/state'
import { Notice } from '../../ui/Notice'
import classes from './CaptureForm.module.css'
import type { Desk } from './desk'
import { type Draft, ticksConsent } from './draft'
import { PersonCard } from './PersonCard'
import { useDeskState } from './use-desk'
import type { Person } from './use-person'

/** What there is to know before saving, and the buttons; it stays in view however long the form is. */
export function Foot({ desk, draft, person, onSeparate, onClear }: FootProps) {
  const { t } = useTranslation('staff')
  const { waiting } = useDeskState(desk)
  const app = useAppState()
  const { back, opened } = draft
  const elsewhere = app && app.event.id !== opened.event.id
  return (
    <div className={classes.foot}>
      {back && (
        <Notice tone={back === 'undone' ? 'neutral' : 'bad'} live={back === 'undone' ? 'status' : 'alert'}>
          {t(`capture.back.${back}`)}
        </Notice>
      )}
      {waiting.length > 0 && (
        <Notice tone="bad" live="alert">
          {t('capture.waiting', { count: waiting.length })}
        </Notice>
      )}
      {elsewhere && <Notice tone="neutral">{t('capture.otherEvent', { name: opened.event.name })}</Notice>}
      <div role="status" aria-label={t('capture.person.label')}>
        {person && <PersonCard person={person} ticked={ticksConsent(draft)} />}
      </div>
      <div className={classes.buttons}>
        <Button
          type="submit"
          rightSection={
            <span className={classes.key} aria-hidden>
              ⏎
            </span>
          }
        >
          {t(person ? 'capture.add' : 'capture.save')}
        </Button>
        {person && (
          <Button variant="default" onClick={onSeparate}>
            {t('capture.separate')}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={onClear}>
          {t('capture.clear')}
        </Button>
      </div>
    </div>
  )
}

interface FootProps {
  desk: Desk
  draft: Draft
  person: Person | null
  onSeparate: () => void
  onClear: () => void
}
