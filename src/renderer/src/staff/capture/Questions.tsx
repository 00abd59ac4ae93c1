import { useMemo } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { Answer as Given } from '../../../../shared/event/answers'
import { shownQuestions } from '../../../../shared/event/condition'
import { directionOf } from '../../../../shared/event/words'
import { errorAt } from '../../visitor/form'
import { ownLanguageOf, stringsIn } from '../../visitor/language'
import { Answer, isWide } from './Answer'
import classes from './CaptureForm.module.css'
import { type Draft, languageOf } from './draft'

/** What the event asks, in its first language, so that staff can read it out as it stands. */
export function Questions({ draft, onAnswer, onLeave }: QuestionsProps) {
  const { t, i18n } = useTranslation('staff')
  const { event } = draft.opened
  const { values } = draft.form
  const language = languageOf(event)
  const reading = useMemo(() => ({ language, main: language }), [language])
  const shown = shownQuestions(event.questions, values)
  const firstConsent = shown.find(({ kind }) => kind === 'consent')
  return (
    <I18nextProvider i18n={stringsIn(ownLanguageOf(language, event.languages))}>
      <div className={classes.questions} lang={language} dir={directionOf(language)}>
        {shown.map((question) => (
          <div key={question.id} className={isWide(question) ? classes.wide : undefined} data-stop>
            {question === firstConsent && (
              <p className={classes.tickOnly} lang={i18n.language} dir="auto">
                {t('capture.tickOnly')}
              </p>
            )}
            <Answer
              question={question}
              value={values[question.id]}
              error={errorAt(draft.form, question, event.defaultCountry)}
              country={event.defaultCountry}
              reading={reading}
              onChange={onAnswer}
              onLeave={onLeave}
            />
          </div>
        ))}
      </div>
    </I18nextProvider>
  )
}

interface QuestionsProps {
  draft: Draft
  onAnswer: (id: string, answer: Given) => void
  onLeave: (id: string) => void
}
