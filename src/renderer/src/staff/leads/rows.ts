import type { Input, LeadstandApi } from '../../../../shared/ipc'
import type { LeadListing, LeadSummary } from '../../../../shared/lead-list'
import { PAGE } from '../../../../shared/page'

/** What is asked of the register: a filter in an order. */
export type Asked = Pick<Input<'listLeads'>, 'filter' | 'order'>
type Pages = ReadonlyMap<number, LeadSummary[]>

/** What the list knows at one moment. */
export interface Shown {
  /** The counts of the newest answer; null until there is one. */
  counts: Omit<LeadListing, 'rows'> | null
  /** By number, PAGE rows each; only those around what is seen are kept. */
  pages: Pages
  /** Grows with each other filter or order that has been answered: then the list begins at its top again. */
  nth: number
  /** Rows by which what is seen has moved down since, in sum: leads came to the filter above it, or left it. */
  moved: number
  /** The last question was not answered. */
  failed: boolean
}

/** The list's rows, asked for in pages around what is seen. One question at a time; the newest filter wins. */
export interface Rows {
  get(): Shown
  subscribe(listener: () => void): () => void
  /** Shows another filter or order; what is there stays until the answer has come. */
  ask(asked: Asked): void
  /** These rows are seen, from the first to the last. */
  look(first: number, last: number): void
  /** What is seen may be otherwise now. */
  refresh(): void
  /** The ids of all rows between these two, also of those that are not kept. */
  idsBetween(first: number, last: number): Promise<string[]>
  /** Where a lead is, among the rows that are kept; -1 if it is not there. */
  indexOf(id: string): number
}

/** Rows beside those that are seen which are fetched already. */
const AHEAD = 40

export function rowAt(pages: Pages, index: number): LeadSummary | undefined {
  return pages.get(Math.floor(index / PAGE))?.[index % PAGE]
}

export function openRows(list: LeadstandApi['listLeads']): Rows {
  let shown: Shown = { counts: null, pages: new Map(), nth: 0, moved: 0, failed: false }
  let wanted: Asked | null = null
  /** What the pages are of. */
  let answered: Asked | null = null
  let seen = { first: 0, last: 0 }
  let stale = false
  let busy = false
  const listeners = new Set<() => void>()

  function show(next: Partial<Shown>) {
    shown = { ...shown, ...next }
    for (const listener of listeners) listener()
  }

  function pagesAround({ first, last }: typeof seen, total: number): number[] {
    const from = Math.floor(Math.max(0, first - AHEAD) / PAGE)
    const to = Math.floor(Math.max(0, Math.min(total - 1, last + AHEAD)) / PAGE)
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i)
  }

  async function fetched(asked: Asked, page: number): Promise<LeadListing | null> {
    const answer = await list({ ...asked, from: page * PAGE, limit: PAGE })
    return answer.ok ? answer.value : null
  }

  /** Asks anew for what is seen, and takes it over at once. */
  async function renew(asked: Asked) {
    const anew = asked !== answered
    const around = anew ? { first: 0, last: 0 } : seen
    stale = false
    const pages = new Map<number, LeadSummary[]>()
    let counts: Shown['counts'] = null
    for (const page of pagesAround(around, shown.counts?.total ?? 0)) {
      const answer = await fetched(asked, page)
      if (asked !== wanted) return
      if (!answer) return show({ failed: true })
      const { rows, ...rest } = answer
      pages.set(page, rows)
      counts = rest
    }
    const moved = anew ? 0 : shown.moved + movedBy(shown.pages, pages, seen)
    answered = asked
    if (anew) seen = { first: 0, last: 0 }
    show({ counts, pages, moved, nth: shown.nth + (anew ? 1 : 0), failed: false })
  }

  /** Fetches one page that is missing around what is seen. False if none is. */
  async function fill(asked: Asked): Promise<boolean> {
    const around = pagesAround(seen, shown.counts?.total ?? 0)
    const missing = around.find((page) => !shown.pages.has(page))
    if (missing === undefined) return false
    const answer = await fetched(asked, missing)
    if (asked !== wanted) return true
    if (!answer) {
      show({ failed: true })
      return false
    }
    const { rows, ...counts } = answer
    const near = [...shown.pages].filter(([page]) => Math.abs(page - missing) <= 4)
    show({ counts, pages: new Map([...near, [missing, rows]]), failed: false })
    return true
  }

  async function work() {
    if (busy) return
    busy = true
    try {
      while (wanted) {
        if (wanted !== answered || stale) {
          const asked = wanted
          await renew(asked)
          if (asked === wanted && shown.failed) return
        } else if (!(await fill(wanted)) && !stale && wanted === answered) return
      }
    } finally {
      busy = false
    }
  }

  return {
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    ask(asked) {
      wanted = asked
      void work()
    },
    look(first, last) {
      if (wanted !== answered) return
      seen = { first, last }
      void work()
    },
    refresh() {
      stale = true
      void work()
    },
    async idsBetween(first, last) {
      const asked = answered
      const ids: string[] = []
      for (let page = Math.floor(first / PAGE); asked && page * PAGE <= last; page++) {
        const rows = shown.pages.get(page) ?? (await fetched(asked, page))?.rows ?? []
        ids.push(...rows.slice(Math.max(0, first - page * PAGE), last + 1 - page * PAGE).map(({ id }) => id))
      }
      return ids
    },
    indexOf(id) {
      for (const [page, rows] of shown.pages) {
        const at = rows.findIndex((row) => row.id === id)
        if (at >= 0) return page * PAGE + at
      }
      return -1
    },
  }
}

/** How far down the first row that was seen, and is still there, has moved. */
function movedBy(before: Pages, after: Pages, { first, last }: { first: number; last: number }): number {
  const places = new Map<string, number>()
  for (const [page, rows] of after)
    for (const [at, { id }] of rows.entries()) places.set(id, page * PAGE + at)
  for (let index = first; index <= last; index++) {
    const place = places.get(rowAt(before, index)?.id ?? '')
    if (place !== undefined) return place - index
  }
  return 0
}
