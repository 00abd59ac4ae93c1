import { useTranslation } from 'react-i18next'
import type { Condition } from '../../../../../shared/event/condition'
import type { Question } from '../../../../../shared/event/question'
import { wordsIn } from '../../../../../shared/event/words'
import { TextField } from '../../../ui/TextField'
import { useTools, useView } from '../editor/context'
import { faultAt } from '../editor/shown-faults'
import { SelectField } from '../fields/SelectField'
import { answersOf, conditionAbout } from '../model/condition-draft'
import classes from './QuestionEditor.module.css'

const comparisons = ['equals', 'contains', 'filled', 'empty'] as const

/** Whether the question is always shown, or only if an earlier one was answered so. */
export function ConditionField({ question, index }: { question: Question; index: number }) {
  const { t } = useTranslation('staff')
  const { draft, faults, language, main } = useView()
  const { choose } = useTools()
  const path = ['questions', index, 'showIf'] as const
  const { showIf } = question
  const earlier = draft.questions.slice(0, index)
  const about = draft.questions.find(({ id }) => id === showIf?.question)
  const name = (one: Question) =>
    `${draft.questions.indexOf(one) + 1}. ${wordsIn(one.label, { language, main }) || t('event.questions.nameless')}`
  // The one that is asked about now stays in the list although it comes later, so that the fault can be seen.
  const listed = about && !earlier.includes(about) ? [...earlier, about] : earlier
  const choices = [
    { value: '', label: t('event.condition.always') },
    ...listed.map((one) => ({ value: one.id, label: name(one) })),
    ...(showIf && !about ? [{ value: showIf.question, label: t('event.condition.gone') }] : []),
  ]
  const set = (condition: Condition | undefined) => choose(path, condition)
  return (
    <div className={classes.pair}>
      <SelectField
        label={t('event.condition.shownIf')}
        value={showIf?.question ?? ''}
        choices={choices}
        onChange={(id) => {
          const other = draft.questions.find((one) => one.id === id)
          set(other && conditionAbout(other))
        }}
        error={faultAt(t, faults, [...path, 'question'])}
        at={[...path, 'question'].join('.')}
      />
      {showIf && (
        <SelectField
          label={t('event.condition.is')}
          value={showIf.is}
          choices={comparisons.map((is) => ({ value: is as string, label: t(`event.condition.${is}`) }))}
          onChange={(is) => {
            const value = 'value' in showIf ? showIf.value : ((about && answersOf(about)?.[0]) ?? '')
            if (is === 'equals' || is === 'contains') set({ question: showIf.question, is, value })
            else if (is === 'filled' || is === 'empty') set({ question: showIf.question, is })
          }}
        />
      )}
      {showIf && 'value' in showIf && (
        <ConditionValue condition={showIf} about={about} path={[...path, 'value']} />
      )}
    </div>
  )
}

function ConditionValue({ condition, about, path }: ConditionValueProps) {
  const { t } = useTranslation('staff')
  const { faults } = useView()
  const { put, choose } = useTools()
  const answers = condition.is === 'equals' && about ? answersOf(about) : null
  const error = faultAt(t, faults, path)
  if (!answers)
    return (
      <TextField
        label={t('event.condition.value')}
        value={condition.value}
        onChange={(value) => put(path, value)}
        error={error}
        steady={false}
        data-at={path.join('.')}
      />
    )
  const all = answers.includes(condition.value) ? answers : [condition.value, ...answers]
  const label = (value: string) =>
    about?.kind === 'yesNo' || about?.kind === 'consent'
      ? value === 'yes'
        ? t('event.condition.yes')
        : t('event.condition.no')
      : value
  return (
    <SelectField
      label={t('event.condition.value')}
      value={condition.value}
      choices={all.map((value) => ({ value, label: label(value) }))}
      onChange={(value) => choose(path, value)}
      error={error}
      at={path.join('.')}
    />
  )
}

interface ConditionValueProps {
  condition: Extract<Condition, { value: string }>
  about: Question | undefined
  path: (string | number)[]
}
