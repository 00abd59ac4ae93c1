import { type RefObject, useEffect, useEffectEvent } from 'react'
import { commandOf, type KeyCommand, type Place } from './keys'

/** The keys of the capture screen, from anywhere on it; not while a dialog is open, nor what a list that dropped down took. */
export function useKeys(form: RefObject<HTMLFormElement | null>, run: (command: KeyCommand) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return
    const command = commandOf(event, placeOf(event.target, form.current))
    if (!command) return
    event.preventDefault()
    run(command)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function placeOf(target: EventTarget | null, form: HTMLFormElement | null): Place {
  if (!(target instanceof Node) || !form?.contains(target)) return 'elsewhere'
  if (target instanceof HTMLTextAreaElement) return 'area'
  return target instanceof HTMLInputElement ? 'line' : 'elsewhere'
}
