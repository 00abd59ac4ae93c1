import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer as Given } from '../../../shared/event/answers'
import type { Question } from '../../../shared/event/question'
import { wordsIn } from '../../../shared/event/words'
import { exhaustive } from '../../../shared/exhaustive'
import type { AnswerError } from '../../../shared/submission'
import { TextField } from '../ui/TextField'
import { Choice } from './Choice'
import { Consent } from './Consent'
import { dialHint } from './dialHint'
import { EmailField } from './EmailField'
import { useReading } from './Frame'
import { LongField } from './LongField'
import { longest, mendWords } from './mend'
import { Rating } from './Rating'

/** One question and its answer. Drawn anew only when it changes, so that typing stays quick in a long form. */
export const Answer = memo(function Answer({
  question,
  value,
  error,
  country,
  focused,
  onChange,
  onLeave,
}: AnswerProps) {
  const { t } = useTranslation('visitor')
  const reading = useReading()
  const change = (answer: Given) => onChange(question.id, answer)
  const text = typeof value === 'string' ? value : ''
  const asked = {
    label: wordsIn(question.label, reading),
    required: question.required,
    hint: question.help && wordsIn(question.help, reading),
    error: error ? mendWords(t, question, error, value) : undefined,
  }
  const typed = {
    ...asked,
    value: text,
    onChange: change,
    size: 'lg' as const,
    optional: !question.required,
    enterKeyHint: 'next' as const,
    autoFocus: focused,
    onBlur: () => onLeave(question.id),
  }
  switch (question.kind) {
    case 'text':
      return <TextField {...typed} autoCapitalize="words" />
    case 'email':
      return <EmailField {...typed} />
    case 'phone':
      return <TextField {...typed} inputMode="tel" dir="ltr" placeholder={dialHint(country)} />
    case 'number':
      return <TextField {...typed} inputMode="decimal" dir="ltr" />
    case 'longText':
      return <LongField {...typed} max={longest(question) ?? 0} />
    case 'choice':
    case 'choices': {
      const options = question.options.map((one) => ({
        value: one.value,
        label: wordsIn(one.label, reading),
      }))
      return (
        <Choice
          {...asked}
          several={question.kind === 'choices'}
          options={options}
          value={value}
          onChange={change}
        />
      )
    }
    case 'yesNo': {
      const options = (['yes', 'no'] as const).map((one) => ({ value: one, label: t(`yesNo.${one}`) }))
      return <Choice {...asked} wide options={options} value={value} onChange={change} />
    }
    case 'rating':
      return <Rating {...asked} scale={question.scale} value={text} onChange={change} />
    case 'consent':
      return (
        <Consent
          {...asked}
          text={wordsIn(question.text, reading)}
          given={value === 'yes'}
          onChange={change}
        />
      )
    default:
      return exhaustive(question)
  }
})

interface AnswerProps {
  question: Question
  value: Given | undefined
  error: AnswerError | null
  /** ISO 3166 country that phone numbers without a country code belong to. */
  country: string | undefined
  focused: boolean
  onChange: (id: string, value: Given) => void
  onLeave: (id: string) => void
}
