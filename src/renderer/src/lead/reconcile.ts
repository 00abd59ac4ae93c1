import { type Delivery, type ResendPolicy, recover } from '../../../shared/delivery'

/** What recovery knows of one lead. `null` in the journal: deleted by staff; undefined: not there. */
export interface Known {
  journal: Delivery | null | undefined
  row: Delivery | undefined
}

export type Verdict =
  | { kind: 'deleted' }
  | { kind: 'kept'; delivery: Delivery; repairRow: boolean; repairJournal: boolean }

/**
 * What is true of a lead after a start. The journal is asked first:
 * - a result without a settled row settles the row (the journal's revision is higher);
 * - an attempt without a result may have reached the server;
 * - a claim whose attempt never got into the journal was never sent;
 * - what only one of the two has, the other gets.
 */
export function reconcile({ journal, row }: Known, now: number, policy: ResendPolicy): Verdict {
  if (journal === null) return { kind: 'deleted' }
  const truth = newest(journal, row)
  const delivery = recover(truth, now, policy)
  return {
    kind: 'kept',
    delivery,
    repairRow: !same(row, delivery),
    repairJournal: !same(journal, delivery),
  }
}

/** Whether both know the lead, agree, and nothing is left to find out. */
export function isTrue({ journal, row }: Known, policy: ResendPolicy): boolean {
  if (!journal || !row) return false
  const verdict = reconcile({ journal, row }, 0, policy)
  return verdict.kind === 'kept' && !verdict.repairRow && !verdict.repairJournal
}

function newest(journal: Delivery | undefined, row: Delivery | undefined): Delivery {
  if (!journal || !row) return journal ?? present(row)
  if (row.rev <= journal.rev) return journal
  return row.state === 'posting' ? journal : row
}

function present(row: Delivery | undefined): Delivery {
  if (!row) throw new Error('a lead that nobody knows can’t be reconciled')
  return row
}

function same(a: Delivery | undefined, b: Delivery): boolean {
  return a?.rev === b.rev && a.state === b.state
}
