import { exhaustive } from '../../../../shared/exhaustive'

/** Which leads of a filter are selected: some of them, or all that it has, also those that come to it later, but for some. */
export type Selection =
  | { kind: 'some'; ids: ReadonlySet<string> }
  | { kind: 'all'; except: ReadonlySet<string> }

export const nothingSelected: Selection = { kind: 'some', ids: new Set() }
export const allSelected: Selection = { kind: 'all', except: new Set() }

export function isSelected(selection: Selection, id: string): boolean {
  switch (selection.kind) {
    case 'some':
      return selection.ids.has(id)
    case 'all':
      return !selection.except.has(id)
    default:
      return exhaustive(selection)
  }
}

/** How many are selected of a filter that has `total`. */
export function selectedOf(selection: Selection, total: number): number {
  return selection.kind === 'some' ? selection.ids.size : Math.max(0, total - selection.except.size)
}

/** With these leads selected, or without them. */
export function withSelected(selection: Selection, ids: Iterable<string>, selected: boolean): Selection {
  const grows = (selection.kind === 'some') === selected
  const named = new Set(selection.kind === 'some' ? selection.ids : selection.except)
  for (const id of ids) {
    if (grows) named.add(id)
    else named.delete(id)
  }
  return selection.kind === 'some' ? { kind: 'some', ids: named } : { kind: 'all', except: named }
}
