import { createContext, use } from 'react'
import type { Language } from '../../../../../shared/event/words'
import type { Draft, Path } from '../model/draft'
import type { ShownFaults } from './shown-faults'

/** What every field of the editor works with. Its functions stay the same ones, so that rows can be kept. */
export interface EditorTools {
  edit(how: (draft: Draft) => Draft, field?: string): void
  /** Sets what is at this place; typing there is one step until the field is left. */
  put(path: Path, value: unknown): void
  /** Sets what is at this place, as a step of its own: what was chosen, not typed. */
  choose(path: Path, value: unknown): void
  showLanguage(language: Language): void
  /** Opens the tab, the question and the language that this place is in, and puts the focus on its field. */
  jump(path: Path, language?: Language): void
}

/** What fields show. Rows of the list of questions don't read it: each key that is pressed changes it. */
export interface EditorView {
  draft: Draft
  faults: ShownFaults
  /** The language whose texts are edited. */
  language: Language
  main: Language
}

export const ToolsContext = createContext<EditorTools | null>(null)
export const ViewContext = createContext<EditorView | null>(null)

export function useTools(): EditorTools {
  const tools = use(ToolsContext)
  if (!tools) throw new Error('outside of the editor')
  return tools
}

export function useView(): EditorView {
  const view = use(ViewContext)
  if (!view) throw new Error('outside of the editor')
  return view
}
