import { useTranslation } from 'react-i18next'
import type { Question } from '../../../../../shared/event/question'
import { useTools, useView } from '../editor/context'
import { faultIn } from '../editor/shown-faults'
import { NumberField } from '../fields/NumberField'
import { SelectField } from '../fields/SelectField'
import { WordsField } from '../fields/WordsField'
import { OptionFields } from './OptionFields'
import classes from './QuestionEditor.module.css'

/** What only some kinds of questions have. */
export function KindFields({ question, index }: { question: Question; index: number }) {
  const { t } = useTranslation('staff')
  const { faults } = useView()
  const { put, choose } = useTools()
  const at = ['questions', index] as const
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return <OptionFields question={question} index={index} />
    case 'rating':
      return (
        <SelectField
          label={t('event.question.scale')}
          value={String(question.scale)}
          choices={[3, 4, 5, 6, 7, 8, 9, 10].map((n) => ({ value: String(n), label: String(n) }))}
          onChange={(value) => choose([...at, 'scale'], Number(value))}
          at={[...at, 'scale'].join('.')}
        />
      )
    case 'number': {
      const limit = (part: 'min' | 'max') => (
        <NumberField
          label={t(`event.question.${part}`)}
          value={question[part]}
          onChange={(value) => put([...at, part], value)}
          error={faultIn(t, faults, [...at, part])}
          at={[...at, part].join('.')}
          optional
        />
      )
      return (
        <div className={classes.pair}>
          {limit('min')}
          {limit('max')}
        </div>
      )
    }
    case 'consent':
      return (
        <WordsField
          label={t('event.question.consentText')}
          path={[...at, 'text']}
          words={question.text}
          hint={t('event.question.consentHint')}
          long
        />
      )
    default:
      return null
  }
}
