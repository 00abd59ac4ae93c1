import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventProfile } from '../../../shared/event/profile'
import { Notice } from '../ui/Notice'
import { Answer } from './Answer'
import { Backdrop } from './Backdrop'
import { Consent } from './Consent'
import { EventLogo } from './EventLogo'
import { lengthOf } from './lengthOf'
import { focusFirstError, goOn } from './stops'
import { type FormHandlers, useForm } from './useForm'
import classes from './VisitorForm.module.css'

/** The event's questions in one column; the buttons stay in reach however long it is. */
export function VisitorForm({ event, onStartOver, onStaff, ...handlers }: VisitorFormProps) {
  const { t } = useTranslation('visitor')
  const form = useForm(event, handlers)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (form.mends > 0 && element.current) focusFirstError(element.current)
  }, [form.mends])
  const saving = form.status === 'saving'
  return (
    <main className={classes.screen}>
      <aside className={classes.panel}>
        <Backdrop />
        <header className={classes.brand}>
          <EventLogo name={event.name} onStaff={onStaff} />
          <p className={classes.event} dir="auto">
            {event.name}
          </p>
        </header>
        <h1 className={classes.headline} data-length={lengthOf(event.headline)} dir="auto">
          {event.headline}
        </h1>
      </aside>
      <form
        ref={element}
        className={classes.form}
        noValidate
        autoComplete="off"
        onKeyDown={onEnter}
        onSubmit={(submit) => {
          submit.preventDefault()
          void form.send()
        }}
      >
        <div className={classes.scroll}>
          <div className={classes.column}>
            {event.questions.map((question, index) => (
              <div data-stop key={question.id}>
                <Answer
                  question={question}
                  value={form.values[question.id] ?? ''}
                  error={form.errorOf(question)}
                  onChange={(value) => form.setValue(question.id, value)}
                  onLeave={() => form.leave(question.id)}
                  autoFocus={index === 0}
                />
              </div>
            ))}
            {event.consent && (
              <div data-stop>
                <Consent
                  text={event.consent.text}
                  required={event.consent.required}
                  given={form.consent}
                  onChange={form.setConsent}
                  error={form.consentError !== null}
                />
              </div>
            )}
          </div>
        </div>
        <footer className={classes.foot}>
          {form.status === 'lost' && (
            <Notice tone="bad" title={t('lost.title')} live="alert">
              {t('lost.text')}
            </Notice>
          )}
          <div className={classes.buttons}>
            <Button
              className={classes.over}
              variant="subtle"
              color="gray"
              size="lg"
              disabled={saving}
              onClick={onStartOver}
            >
              {t('form.startOver')}
            </Button>
            <Button type="submit" size="lg" className={classes.send} disabled={saving}>
              {t(form.status === 'lost' ? 'form.again' : saving ? 'form.sending' : 'form.send')}
            </Button>
          </div>
        </footer>
      </form>
    </main>
  )
}

/** Enter goes on to the next question. */
function onEnter(event: KeyboardEvent<HTMLFormElement>) {
  const target = event.target
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return
  event.preventDefault()
  // A key held down is one step, not a form sent half empty.
  if (!event.repeat) goOn(event.currentTarget, target)
}

interface VisitorFormProps extends FormHandlers {
  event: EventProfile
  onStartOver: () => void
  onStaff: () => void
}
