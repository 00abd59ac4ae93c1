import { useCallback, useMemo, useState } from 'react'
import type { Language } from '../../../../../shared/event/words'
import { currentDraft, type Editing, edit } from '../drafts'
import { mainOf, type Path, setAt } from '../model/draft'
import { checkDraft, type DraftFault, keyOf } from '../model/draft-faults'
import { rowId } from '../questions/row-id'
import type { EditorTools, EditorView } from './context'
import { fieldAt, focusAt, type Tab, tabOf } from './place'
import { shownFaults } from './shown-faults'
import { useSettled } from './use-settled'

/** What is open in the editor, what is wrong with the draft, and what of that is to be seen. */
export function useEditor(id: string, editing: Editing) {
  const draft = editing.history.present
  const [tab, setTab] = useState<Tab>('event')
  const [open, setOpen] = useState<string | null>(null)
  const [chosen, showLanguage] = useState<Language | null>(null)
  const [leftFields, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const main = mainOf(draft)
  const language = chosen && draft.languages.includes(chosen) ? chosen : main

  const settled = useSettled(draft)
  const own = useMemo(() => {
    const checked = checkDraft(settled)
    return checked.ok ? [] : checked.faults
  }, [settled])
  const faults = useMemo(() => [...own, ...editing.refused], [own, editing.refused])
  const shown = useMemo(() => shownFaults(faults, leftFields, tried), [faults, leftFields, tried])

  const jump = useCallback(
    (path: Path, wanted?: Language) => {
      // As it is then: the question that is jumped to may be a new one.
      setTimeout(() => {
        const now = currentDraft(id)
        if (!now) return
        const field = fieldAt(now, path, wanted)
        setTab(tabOf(path))
        if (field.language) showLanguage(field.language)
        const index = path[0] === 'questions' ? path[1] : undefined
        const question = typeof index === 'number' ? now.questions[index] : undefined
        if (question && typeof index === 'number') setOpen(rowId(question.id, index, now.questions))
        afterDrawn(() => focusAt(document, field.at))
      })
    },
    [id],
  )
  const tools: EditorTools = useMemo(
    () => ({
      edit: (how, field) => edit(id, how, field),
      put: (path, value) => edit(id, (draft) => setAt(draft, path, value), keyOf(path)),
      choose: (path, value) => edit(id, (draft) => setAt(draft, path, value)),
      jump,
      showLanguage,
    }),
    [id, jump],
  )
  const view: EditorView = useMemo(
    () => ({ draft, faults: shown, language, main }),
    [draft, shown, language, main],
  )
  const left = useCallback(
    (at: string) => setLeft((before) => (before.has(at) ? before : new Set(before).add(at))),
    [],
  )
  const counts = useMemo(() => countsOf([...shown.values()]), [shown])
  /** Shows everything that is wrong, and goes to the first of it. */
  const trySave = useCallback(
    (found: DraftFault[]) => {
      setTried(true)
      const [first] = found
      if (first) jump(first.path)
    },
    [jump],
  )
  return { tools, view, settled, faults, tab, setTab, open, setOpen, left, counts, trySave }
}

function countsOf(faults: DraftFault[]): Record<Tab, number> {
  const counts: Record<Tab, number> = { event: 0, texts: 0, look: 0, questions: 0 }
  for (const { path } of faults) counts[tabOf(path)] += 1
  return counts
}

function afterDrawn(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then))
}
