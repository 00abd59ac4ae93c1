import { useEffect } from 'react'
import { redoEdit, undoEdit } from '../drafts'

/** Ctrl+Z and Ctrl+Shift+Z, wherever the focus is. A field's own undo knows nothing of the other fields. */
export function useUndoKeys(id: string): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return
      // A dialog's field is no part of the event yet, nor is what somebody tries in the preview.
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [data-preview]')) return
      event.preventDefault()
      if (event.shiftKey) redoEdit(id)
      else undoEdit(id)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [id])
}
