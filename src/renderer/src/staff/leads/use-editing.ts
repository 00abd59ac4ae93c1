import { type RefObject, useEffect, useRef, useState } from 'react'

/** A form that stands in the place of the button that opens it, and gives the focus back to it. */
export function useEditing(): [
  open: boolean,
  setOpen: (open: boolean) => void,
  button: RefObject<HTMLButtonElement | null>,
] {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !open) button.current?.focus()
    was.current = open
  }, [open])
  return [open, setOpen, button]
}
