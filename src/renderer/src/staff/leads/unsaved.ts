import { createContext, use, useEffect, useId } from 'react'

/** What was typed beside the list and is not saved, and the question whether it may be left. */
export interface Unsaved {
  /** The forms that hold something. */
  forms: Set<string>
  /** Does it at once if nothing is lost by it, else once the person has said so. */
  leave(then: () => void): void
}

export const UnsavedContext = createContext<Unsaved>({ forms: new Set(), leave: (then) => then() })

/** A form says whether it holds something that is not saved; gives the way to leave it. */
export function useUnsaved(changed: boolean): Unsaved['leave'] {
  const { forms, leave } = use(UnsavedContext)
  const id = useId()
  useEffect(() => {
    if (!changed) return
    forms.add(id)
    return () => void forms.delete(id)
  }, [changed, forms, id])
  return leave
}
