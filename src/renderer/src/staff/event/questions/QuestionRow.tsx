import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconChevronDown, IconGripVertical } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Question, targetsOf } from '../../../../../shared/event/question'
import { QuestionEditor } from './QuestionEditor'
import classes from './QuestionRow.module.css'

/** One question in the list, and below it what is asked and where the answer goes once it is opened. */
export const QuestionRow = memo(function QuestionRow(props: QuestionRowProps) {
  const { rowId, question, index, count, text, faults, lacking, open, onToggle } = props
  const { t } = useTranslation('staff')
  const sortable = useSortable({ id: rowId })
  const name = text || t('event.questions.nameless')
  const targets = targetsOf(question)
    .map((one) =>
      one.contact
        ? t(`event.contact.${question.kind === 'consent' ? 'Email' : contactOf(question)}`)
        : one.name,
    )
    .join(', ')
  return (
    <li
      ref={sortable.setNodeRef}
      className={classes.row}
      data-open={open || undefined}
      data-dragged={sortable.isDragging || undefined}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
    >
      <div className={classes.head}>
        <button
          type="button"
          className={classes.handle}
          ref={sortable.setActivatorNodeRef}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={t('event.drag.handle', { name })}
          aria-roledescription={t('event.drag.role')}
        >
          <IconGripVertical size={20} aria-hidden />
        </button>
        <button type="button" className={classes.toggle} aria-expanded={open} onClick={() => onToggle(rowId)}>
          <span className={classes.number} aria-hidden="true">
            {index + 1}
          </span>
          <span className={classes.words}>
            <span className={classes.name}>{name}</span>
            <span className={classes.facts}>
              {[
                t(`event.kind.${question.kind}`),
                targets && t('event.questions.sentAs', { name: targets }),
                question.required && t('event.questions.isRequired'),
                question.showIf && t('event.questions.conditional'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {lacking !== '' && <span className={classes.lacking}>{lacking}</span>}
          </span>
          {faults > 0 && <span className={classes.faults}>{t('event.faults', { count: faults })}</span>}
          <IconChevronDown className={classes.chevron} size={20} aria-hidden />
        </button>
      </div>
      {open && <QuestionEditor question={question} index={index} count={count} />}
    </li>
  )
})

function contactOf(question: Exclude<Question, { kind: 'consent' }>) {
  return 'contact' in question.target ? question.target.contact : 'Email'
}

interface QuestionRowProps {
  rowId: string
  question: Question
  index: number
  count: number
  /** Its label in the language that is edited. */
  text: string
  faults: number
  /** Which languages it is not in yet, in words; empty: it is in all. */
  lacking: string
  open: boolean
  onToggle: (id: string) => void
}
