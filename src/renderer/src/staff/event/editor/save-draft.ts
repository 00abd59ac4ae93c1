import type { IpcErrorCode } from '../../../../../shared/ipc'
import { main } from '../../../app/bridge'
import { currentDraft, draftRefused, draftSaved } from '../drafts'
import { checkDraft, type DraftFault, faultsFrom } from '../model/draft-faults'

export type SavedDraft =
  | { kind: 'saved' }
  | { kind: 'faults'; faults: DraftFault[] }
  | { kind: 'failed'; error: IpcErrorCode }

/** Saves the draft as it is at that moment; with faults nothing is changed. */
export async function saveDraft(id: string): Promise<SavedDraft> {
  const draft = currentDraft(id)
  if (!draft) return { kind: 'saved' }
  const checked = checkDraft(draft)
  if (!checked.ok) return { kind: 'faults', faults: checked.faults }
  const result = await main.saveEvent(checked.profile)
  if (!result.ok) return { kind: 'failed', error: result.error }
  if (result.value.kind === 'refused') {
    draftRefused(id, result.value.problems)
    return { kind: 'faults', faults: faultsFrom(result.value.problems) }
  }
  draftSaved(id, draft)
  return { kind: 'saved' }
}
