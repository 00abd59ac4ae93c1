import { useTranslation } from 'react-i18next'
import type { Question } from '../../../shared/event/question'
import type { AnswerError } from '../../../shared/submission'
import { TextField } from '../ui/TextField'
import { Choice } from './Choice'
import { mendWords } from './mend'

const keyboards = { email: 'email', phone: 'tel', text: 'text' } as const

/** One question and its answer. */
export function Answer({ question, value, error, onChange, onLeave, autoFocus }: AnswerProps) {
  const { t } = useTranslation('visitor')
  const shared = {
    label: question.label,
    value,
    onChange,
    required: question.required,
    hint: question.help,
    error: error ? mendWords(t, question, error, value) : undefined,
  }
  if (question.kind === 'choice') return <Choice {...shared} options={question.options} />
  return (
    <TextField
      {...shared}
      size="lg"
      optional={!question.required}
      inputMode={keyboards[question.kind]}
      autoCapitalize={question.kind === 'text' ? 'words' : 'none'}
      enterKeyHint="next"
      autoFocus={autoFocus}
      onBlur={onLeave}
    />
  )
}

interface AnswerProps {
  question: Question
  value: string
  error: AnswerError | null
  onChange: (value: string) => void
  onLeave: () => void
  autoFocus: boolean
}
