import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer as Given } from '../../../../shared/event/answers'
import type { Question } from '../../../../shared/event/question'
import { type Reading, wordsIn } from '../../../../shared/event/words'
import { exhaustive } from '../../../../shared/exhaustive'
import type { AnswerError } from '../../../../shared/submission'
import { TextField } from '../../ui/TextField'
import { dialHint } from '../../visitor/dialHint'
import { EmailField } from '../../visitor/EmailField'
import { LongField } from '../../visitor/LongField'
import { longest, mendWords } from '../../visitor/mend'
import { Choices } from './Choices'
import { Consent } from './Consent'

/** One question of the event, as staff fill it in. Drawn anew only when it changes, so that typing stays quick in a long form. */
export const Answer = memo(function Answer({
  question,
  value,
  error,
  country,
  reading,
  onChange,
  onLeave,
}: AnswerProps) {
  const { t } = useTranslation('visitor')
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
    size: 'md' as const,
    steady: false,
    optional: !question.required,
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
        <Choices
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
      return <Choices {...asked} options={options} value={value} onChange={change} />
    }
    case 'rating': {
      const options = Array.from({ length: question.scale }, (_, index) => String(index + 1))
      return (
        <Choices
          {...asked}
          options={options.map((one) => ({ value: one, label: one }))}
          value={value}
          onChange={change}
        />
      )
    }
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
  reading: Reading
  onChange: (id: string, value: Given) => void
  onLeave: (id: string) => void
}

/** Whether a question takes a whole line: what is read or chosen rather than typed. */
export function isWide({ kind }: Question): boolean {
  return kind !== 'text' && kind !== 'email' && kind !== 'phone' && kind !== 'number'
}
