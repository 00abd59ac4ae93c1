import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../../../shared/event/question'
import { useTools } from '../editor/context'
import { CheckField } from '../fields/CheckField'
import { WordsField } from '../fields/WordsField'
import { duplicateQuestion, moveQuestion, removeQuestion } from '../model/questions'
import { ConditionField } from './ConditionField'
import { KindFields } from './KindFields'
import classes from './QuestionEditor.module.css'
import { TargetFields } from './TargetFields'

/** All that can be set of one question. */
export function QuestionEditor({ question, index, count }: QuestionEditorProps) {
  const { t } = useTranslation('staff')
  const { edit, choose } = useTools()
  const at = ['questions', index] as const
  return (
    <div className={classes.editor}>
      <WordsField label={t('event.question.label')} path={[...at, 'label']} words={question.label} />
      <WordsField label={t('event.question.help')} path={[...at, 'help']} words={question.help} />
      <KindFields question={question} index={index} />
      <CheckField
        label={t(question.kind === 'consent' ? 'event.question.mustConsent' : 'event.question.required')}
        checked={question.required}
        onChange={(required) => choose([...at, 'required'], required)}
      />
      <TargetFields question={question} index={index} />
      <ConditionField question={question} index={index} />
      <div className={classes.actions}>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconArrowUp size={16} aria-hidden />}
          disabled={index === 0}
          onClick={() => edit((draft) => moveQuestion(draft, index, index - 1))}
        >
          {t('event.question.up')}
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconArrowDown size={16} aria-hidden />}
          disabled={index === count - 1}
          onClick={() => edit((draft) => moveQuestion(draft, index, index + 1))}
        >
          {t('event.question.down')}
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => edit((draft) => duplicateQuestion(draft, index))}
        >
          {t('event.question.duplicate')}
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconTrash size={16} aria-hidden />}
          disabled={count === 1}
          onClick={() => edit((draft) => removeQuestion(draft, index))}
        >
          {t('event.question.remove')}
        </Button>
      </div>
    </div>
  )
}

interface QuestionEditorProps {
  question: Question
  index: number
  count: number
}
