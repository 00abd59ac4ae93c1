import { exhaustive } from '../../../../shared/exhaustive'
import type { IdsCursor, LeadFilter } from '../../../../shared/lead-list'
import { PAGE } from '../../../../shared/page'
import { main, value } from '../../app/bridge'
import { deleteLeads, resendLeads, takeOverLeads } from '../../lead/actions'
import { noteLeads, rateLeads } from '../../lead/amend'
import { isSelected, type Selection } from './selection'

export type Job =
  | { kind: 'resend' }
  | { kind: 'takeOver' }
  | { kind: 'delete' }
  | { kind: 'rate'; rating: number }
  /** A line more in the note of each. */
  | { kind: 'note'; line: string }

/** What is done to many leads at once, and what came of it. */
export type Work =
  | { step: 'none' }
  | { step: 'running'; job: Job; done: number; total: number }
  | { step: 'over'; job: Job; end: 'whole' | 'stopped' | 'failed'; changed: number; unchanged: number }

let work: Work = { step: 'none' }
let stop = new AbortController()
const listeners = new Set<() => void>()

function set(next: Work) {
  work = next
  for (const listener of listeners) listener()
}

/** The work on many leads: one at a time, and it goes on while staff look at other screens. */
export const bulkWork = {
  get: () => work,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** `count`: how many leads the person saw to be selected; what has come to the filter since is left alone. */
  start(job: Job, { selection, filter, count }: Chosen) {
    if (work.step === 'running') return
    stop = new AbortController()
    void run(job, { selection, filter, count }, stop.signal)
  },
  /** What is done by then stays done. */
  stop: () => stop.abort(),
  forget() {
    if (work.step === 'over') set({ step: 'none' })
  },
}

interface Chosen {
  selection: Selection
  filter: LeadFilter
  count: number
}

async function run(job: Job, { selection, filter, count }: Chosen, signal: AbortSignal) {
  let changed = 0
  let unchanged = 0
  let end: Extract<Work, { step: 'over' }>['end'] = 'whole'
  set({ step: 'running', job, done: 0, total: 0 })
  try {
    // Oldest first, so that the newest are those that nobody has confirmed.
    const ids = (await idsOf(selection, filter)).slice(0, count)
    for (let at = 0; at < ids.length && !signal.aborted; at += PAGE) {
      set({ step: 'running', job, done: at, total: ids.length })
      const batch = ids.slice(at, at + PAGE)
      const did = await take(job, batch)
      changed += did
      unchanged += batch.length - did
    }
    if (signal.aborted && changed + unchanged < ids.length) end = 'stopped'
  } catch {
    end = 'failed'
  }
  set({ step: 'over', job, end, changed, unchanged })
}

/** Does it to at most PAGE leads. Says to how many. */
async function take(job: Job, ids: string[]): Promise<number> {
  switch (job.kind) {
    case 'resend':
      return resendLeads(ids)
    case 'takeOver':
      return takeOverLeads(ids)
    case 'rate':
      return rateLeads(ids, job.rating)
    case 'note':
      return noteLeads(ids, job.line)
    case 'delete':
      await deleteLeads(ids)
      return ids.length
    default:
      return exhaustive(job)
  }
}

/** All of them before the first is changed: a lead that is sent again may leave the filter it was found by. */
async function idsOf(selection: Selection, filter: LeadFilter): Promise<string[]> {
  if (selection.kind === 'some') return [...selection.ids]
  const ids: string[] = []
  for (let after: IdsCursor | null = null; ; ) {
    const page: { ids: string[]; next: IdsCursor | null } = await value(main.leadIds({ filter, after }))
    for (const id of page.ids) if (isSelected(selection, id)) ids.push(id)
    if (!page.next) return ids
    after = page.next
  }
}
