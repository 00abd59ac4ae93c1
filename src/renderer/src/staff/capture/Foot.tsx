import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../app/state'
import { Notice } from '../../ui/Notice'
import classes from './CaptureForm.module.css'
import type { Desk } from './desk'
import type { Draft } from './draft'
import { useDeskState } from './use-desk'

/** What there is to know before saving, and the buttons; it stays in view however long the form is. */
export function Foot({ desk, draft, known, onSeparate, onClear }: FootProps) {
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
      <div className={classes.buttons}>
        <Button
          type="submit"
          rightSection={
            <span className={classes.key} aria-hidden>
              ⏎
            </span>
          }
        >
          {t(known ? 'capture.add' : 'capture.save')}
        </Button>
        {known && (
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
  /** The person was met before. */
  known: boolean
  onSeparate: () => void
  onClear: () => void
}
