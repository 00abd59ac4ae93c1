import { useState } from 'react'
import type { IpcErrorCode } from '../../../../../shared/ipc'
import { main } from '../../../app/bridge'
import { draftRefused } from '../drafts'
import { type DraftFault, faultsFrom } from '../model/draft-faults'
import { saveDraft } from './save-draft'

// By another name than a hook's.
const { useEvent: makeCurrent } = main

type Saving = 'idle' | 'busy' | 'saved' | { failed: IpcErrorCode }

/** Saves the draft as it is at that moment; with faults it goes to the first of them and changes nothing. */
export function useSave(id: string, onFaults: (faults: DraftFault[]) => void) {
  const [state, setState] = useState<Saving>('idle')
  const save = async () => {
    if (state === 'busy') return
    setState('busy')
    const result = await saveDraft(id)
    if (result.kind === 'faults') onFaults(result.faults)
    setState(result.kind === 'saved' ? 'saved' : result.kind === 'faults' ? 'idle' : { failed: result.error })
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
