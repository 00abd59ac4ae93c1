import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../../../shared/event/question'
import { FieldError, TextField } from '../../../ui/TextField'
import { useTools, useView } from '../editor/context'
import { faultAt, faultIn } from '../editor/shown-faults'
import { WordsField } from '../fields/WordsField'
import {
  changeOptions,
  MAX_OPTIONS,
  moveOption,
  type Option,
  optionsOf,
  setOptionLabel,
  setOptionValue,
} from '../model/questions'
import classes from './QuestionEditor.module.css'

/** The options of a choice: what visitors read in each language, and the one value that is sent for it. */
export function OptionFields({ question, index }: { question: Question; index: number }) {
  const { t } = useTranslation('staff')
  const { faults, main } = useView()
  const { edit } = useTools()
  const options = optionsOf(question)
  const add = () => {
    const taken = new Set(options.map(({ value }) => value))
    let n = options.length + 1
    while (taken.has(t('event.question.optionName', { n }))) n++
    const value = t('event.question.optionName', { n })
    edit((draft) => changeOptions(draft, index, (all) => [...all, { value, label: { [main]: value } }]))
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('event.question.options')}</legend>
      <ol className={classes.options}>
        {options.map((option, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place; its value changes with each key.
          <OptionRow key={n} option={option} index={index} at={n} count={options.length} />
        ))}
      </ol>
      <FieldError>{faultAt(t, faults, ['questions', index, 'options'])}</FieldError>
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={options.length >= MAX_OPTIONS}
          data-at={`questions.${index}.options`}
          onClick={add}
        >
          {t('event.question.addOption')}
        </Button>
      </div>
    </fieldset>
  )
}

function OptionRow({
  option,
  index,
  at,
  count,
}: {
  option: Option
  index: number
  at: number
  count: number
}) {
  const { t } = useTranslation('staff')
  const { faults, language, main } = useView()
  const { edit } = useTools()
  const path = ['questions', index, 'options', at] as const
  const n = at + 1
  return (
    <li className={classes.option}>
      <WordsField
        label={t('event.question.option', { n })}
        path={[...path, 'label']}
        words={option.label}
        onText={(text) =>
          edit(
            (draft) => setOptionLabel(draft, { index, at, language, text, main }),
            [...path, 'label', language].join('.'),
          )
        }
      />
      <TextField
        label={t('event.question.optionValue', { n })}
        value={option.value}
        onChange={(value) =>
          edit((draft) => setOptionValue(draft, index, at, value), [...path, 'value'].join('.'))
        }
        error={faultIn(t, faults, [...path, 'value'])}
        steady={false}
        data-at={[...path, 'value'].join('.')}
      />
      <div className={classes.optionActions}>
        <ActionIcon
          variant="default"
          size="2.5rem"
          aria-label={t('event.question.optionUp', { n })}
          disabled={at === 0}
          onClick={() => edit((draft) => moveOption(draft, index, at, at - 1))}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="2.5rem"
          aria-label={t('event.question.optionDown', { n })}
          disabled={at === count - 1}
          onClick={() => edit((draft) => moveOption(draft, index, at, at + 1))}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="2.5rem"
          aria-label={t('event.question.optionRemove', { n })}
          disabled={count <= 2}
          onClick={() => edit((draft) => changeOptions(draft, index, (all) => all.toSpliced(at, 1)))}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  )
}
