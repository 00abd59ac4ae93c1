import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventProfile } from '../../../shared/event/profile'
import { type Language, wordsIn } from '../../../shared/event/words'
import { Notice } from '../ui/Notice'
import { Answer } from './Answer'
import { Backdrop } from './Backdrop'
import { EventLogo } from './EventLogo'
import { Screen, usePreview, useReading } from './Frame'
import { LanguageButton } from './LanguageButton'
import { lengthOf } from './lengthOf'
import { Privacy } from './Privacy'
import { Progress } from './Progress'
import { bringIntoView, focusFirst, focusFirstError, goOn } from './stops'
import { type FormHandlers, useForm } from './useForm'
import classes from './VisitorForm.module.css'

/** The event's questions in one column, a long form in steps; the buttons stay in reach however long it is. */
export function VisitorForm({
  event,
  revision,
  show = null,
  onStartOver,
  onStaff,
  onLanguage,
  ...handlers
}: VisitorFormProps) {
  const { t } = useTranslation('visitor')
  const { t: tCommon } = useTranslation()
  const reading = useReading()
  const preview = usePreview()
  const form = useForm(event, revision, handlers)
  const element = useRef<HTMLFormElement>(null)
  const { to, count } = form.turn
  useEffect(() => {
    if (count === 0 || !element.current) return
    if (to === 'error') focusFirstError(element.current)
    else focusFirst(element.current)
  }, [to, count])
  const { showStepOf } = form
  useEffect(() => showStepOf(show), [showStepOf, show])
  const isShown = form.asked.some(({ id }) => id === show)
  useEffect(() => {
    if (show && isShown && element.current) bringIntoView(element.current, show)
  }, [show, isShown])
  const saving = form.status === 'saving'
  const headline = wordsIn(event.headline, reading)
  const sendWords = form.status === 'lost' ? 'form.again' : saving ? 'form.sending' : 'form.send'
  return (
    <Screen className={classes.screen} page={form.here}>
      <aside className={classes.panel}>
        <Backdrop />
        <header className={classes.brand}>
          <EventLogo event={event} onStaff={onStaff} />
          <p className={classes.event} dir="auto">
            {event.name}
          </p>
          <LanguageButton languages={event.languages} chosen={reading.language} onChoose={onLanguage} />
        </header>
        <h1 className={classes.headline} data-length={lengthOf(headline)} dir="auto">
          {headline}
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
          form.goOn()
        }}
      >
        <div className={classes.scroll} data-scroll>
          <div className={classes.column}>
            {form.steps > 1 && <Progress step={form.here + 1} steps={form.steps} />}
            {form.asked.map((question, index) => (
              <div data-stop={question.id} key={question.id}>
                <Answer
                  question={question}
                  value={form.values[question.id]}
                  error={form.errorOf(question)}
                  country={event.defaultCountry}
                  focused={index === 0 && count === 0 && !preview}
                  onChange={form.answer}
                  onLeave={form.leave}
                />
              </div>
            ))}
            {form.last && event.privacy && <Privacy words={event.privacy} />}
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
            {form.here > 0 && (
              <Button
                className={classes.back}
                variant="default"
                size="lg"
                disabled={saving}
                leftSection={<IconArrowLeft className={classes.arrow} size={20} aria-hidden />}
                onClick={form.back}
              >
                {tCommon('back')}
              </Button>
            )}
            <Button type="submit" size="lg" className={classes.send} disabled={saving}>
              {form.last ? t(sendWords) : t('form.next')}
            </Button>
          </div>
        </footer>
      </form>
    </Screen>
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
  /** Which writing of the profile this is; the lead is read by it. */
  revision: string
  /** In a preview the question that is edited: its step is turned to. */
  show?: string | null
  onStartOver: () => void
  onStaff: () => void
  onLanguage: (language: Language) => void
}
