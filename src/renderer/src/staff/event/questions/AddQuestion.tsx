import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type QuestionKind, questionKinds } from '../../../../../shared/event/question'
import { OptionCards } from '../../../ui/OptionCards'
import { TextField } from '../../../ui/TextField'
import { useTools, useView } from '../editor/context'
import { languageName } from '../editor/names'
import { newQuestion } from '../model/new-question'
import { addQuestion } from '../model/questions'
import classes from './AddQuestion.module.css'

/** Asks what kind of question, and for its words: its id is made of them and stays. */
export function AddQuestion({ opened, onClose, onAdded }: AddQuestionProps) {
  const { t } = useTranslation('staff')
  const { draft, main } = useView()
  const { edit, jump } = useTools()
  const [kind, setKind] = useState<QuestionKind>('text')
  const [label, setLabel] = useState('')
  const [wrong, setWrong] = useState(false)
  const close = () => {
    onClose()
    setLabel('')
    setWrong(false)
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() === '') return setWrong(true)
    const options = [1, 2].map((n) => t('event.question.optionName', { n }))
    const question = newQuestion(draft, kind, label.trim(), options)
    edit((draft) => addQuestion(draft, question))
    close()
    onAdded(() => question.id)
    jump(['questions', draft.questions.length, 'label'], main)
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('event.add.title')}
      size={820}
      classNames={{ title: classes.title ?? '' }}
    >
      <form className={classes.form} onSubmit={add} noValidate>
        <TextField
          label={
            draft.languages.length > 1
              ? t('event.inLanguage', { label: t('event.add.label'), language: languageName(main) })
              : t('event.add.label')
          }
          value={label}
          onChange={(value) => {
            setLabel(value)
            setWrong(false)
          }}
          error={wrong && t('event.add.labelError')}
          maxLength={300}
          steady={false}
          data-autofocus
        />
        <OptionCards
          legend={t('event.add.kind')}
          value={kind}
          onChange={setKind}
          options={questionKinds.map((value) => ({
            value,
            label: t(`event.kind.${value}`),
            text: t(`event.kindText.${value}`),
          }))}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('event.add.add')}</Button>
        </div>
      </form>
    </Modal>
  )
}

interface AddQuestionProps {
  opened: boolean
  onClose: () => void
  onAdded: (change: () => string) => void
}
