import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsIn } from '../../../../../shared/event/words'
import { FieldError } from '../../../ui/TextField'
import { useTools, useView } from '../editor/context'
import classes from '../editor/Editor.module.css'
import { LanguageSwitch } from '../editor/LanguageSwitch'
import { languageName } from '../editor/names'
import { faultAt } from '../editor/shown-faults'
import { questionsLacking } from '../model/languages'
import { MAX_QUESTIONS, moveQuestion } from '../model/questions'
import { AddQuestion } from './AddQuestion'
import { QuestionRow } from './QuestionRow'
import { rowId } from './row-id'

// Made once: with new ones each key that is pressed would draw every row anew.
const byPointer = { activationConstraint: { distance: 4 } }
const byKeyboard = { coordinateGetter: sortableKeyboardCoordinates }

/** The questions in their order; one of them is open for editing at a time. */
export function QuestionsTab({ open, onOpen }: QuestionsTabProps) {
  const { t } = useTranslation('staff')
  const { draft, faults, language, main } = useView()
  const { edit } = useTools()
  const [adding, setAdding] = useState(false)
  const sensors = useSensors(useSensor(PointerSensor, byPointer), useSensor(KeyboardSensor, byKeyboard))
  const { questions } = draft
  // Two questions of the same id are a fault that a file can bring; each still needs a row of its own.
  const order = questions.map(({ id }, i) => rowId(id, i, questions)).join(' ')
  const ids = useMemo(() => order.split(' '), [order])
  const toggle = useCallback((id: string) => onOpen((before) => (before === id ? null : id)), [onOpen])
  const move = ({ active, over }: DragEndEvent) => {
    if (over)
      edit((draft) => moveQuestion(draft, ids.indexOf(String(active.id)), ids.indexOf(String(over.id))))
  }
  const counts = useMemo(() => faultCounts(faults), [faults])
  const lacking = useMemo(() => questionsLacking(draft), [draft])
  const lackingWords = (index: number) => {
    const languages = lacking.get(index) ?? []
    return languages.length === 0
      ? ''
      : t('event.questions.lacks', {
          count: languages.length,
          languages: languages.map(languageName).join(', '),
        })
  }
  const place = (id: string | number) => ids.indexOf(String(id)) + 1
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('event.drag.start', { place: place(active.id) }),
    onDragOver: ({ over }) =>
      over ? t('event.drag.over', { place: place(over.id), of: ids.length }) : undefined,
    onDragEnd: ({ over }) =>
      over ? t('event.drag.end', { place: place(over.id), of: ids.length }) : undefined,
    onDragCancel: () => t('event.drag.cancel'),
  }
  return (
    <>
      <div className={classes.questionsHead}>
        <LanguageSwitch />
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          variant="default"
          disabled={questions.length >= MAX_QUESTIONS}
          onClick={() => setAdding(true)}
        >
          {t('event.questions.add')}
        </Button>
      </div>
      <FieldError>{faultAt(t, faults, ['questions'])}</FieldError>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={move}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('event.drag.how') } }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol className={classes.rows} data-at="questions" tabIndex={-1}>
            {questions.map((question, index) => {
              const id = ids[index] ?? question.id
              return (
                <QuestionRow
                  key={id}
                  rowId={id}
                  question={question}
                  index={index}
                  count={questions.length}
                  text={wordsIn(question.label, { language, main })}
                  faults={counts.get(index) ?? 0}
                  lacking={lackingWords(index)}
                  open={open === id}
                  onToggle={toggle}
                />
              )
            })}
          </ol>
        </SortableContext>
      </DndContext>
      <AddQuestion opened={adding} onClose={() => setAdding(false)} onAdded={onOpen} />
    </>
  )
}

function faultCounts(
  faults: ReadonlyMap<string, { path: readonly (string | number)[] }>,
): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { path } of faults.values())
    if (path[0] === 'questions' && typeof path[1] === 'number')
      counts.set(path[1], (counts.get(path[1]) ?? 0) + 1)
  return counts
}

interface QuestionsTabProps {
  open: string | null
  onOpen: (change: (before: string | null) => string | null) => void
}
