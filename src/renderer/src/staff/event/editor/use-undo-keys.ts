import { useEffect } from 'react'
import { isPressed } from '../../commands/shortcuts'
import { redoEdit, undoEdit } from '../drafts'

/** Ctrl+Z and Ctrl+Shift+Z, wherever the focus is. A field's own undo knows nothing of the other fields. */
export function useUndoKeys(id: string): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const redo = isPressed('redo', event)
      if (!redo && !isPressed('undo', event)) return
      // A dialog's field is no part of the event yet, nor is what somebody tries in the preview.
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [data-preview]')) return
      event.preventDefault()
      if (redo) redoEdit(id)
      else undoEdit(id)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [id])
}
