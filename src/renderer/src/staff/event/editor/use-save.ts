import { useState } from 'react'
import type { IpcErrorCode } from '../../../../../shared/ipc'
import { main } from '../../../app/bridge'
import { currentDraft, draftRefused, draftSaved } from '../drafts'
import { checkDraft, type DraftFault, faultsFrom } from '../model/draft-faults'

// By another name than a hook's.
const { useEvent: makeCurrent } = main

type Saving = 'idle' | 'busy' | 'saved' | { failed: IpcErrorCode }

/** Saves the draft as it is at that moment; with faults it goes to the first of them and changes nothing. */
export function useSave(id: string, onFaults: (faults: DraftFault[]) => void) {
  const [state, setState] = useState<Saving>('idle')
  const save = async () => {
    const draft = currentDraft(id)
    if (!draft || state === 'busy') return
    const checked = checkDraft(draft)
    if (!checked.ok) return onFaults(checked.faults)
    setState('busy')
    const result = await main.saveEvent(checked.profile)
    if (!result.ok) return setState({ failed: result.error })
    if (result.value.kind === 'refused') {
      setState('idle')
      draftRefused(id, result.value.problems)
      return onFaults(faultsFrom(result.value.problems))
    }
    setState('saved')
    draftSaved(id, draft)
  }
  const show = async () => {
    const result = await makeCurrent({ id })
    if (!result.ok) setState({ failed: result.error })
    else if (result.value.kind === 'refused') {
      draftRefused(id, result.value.problems)
      onFaults(faultsFrom(result.value.problems))
    }
  }
  return { state, save, show }
}
