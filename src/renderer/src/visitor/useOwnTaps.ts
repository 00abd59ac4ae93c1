import { type RefObject, useEffect, useRef } from 'react'

/**
 * Takes no notice of the second tap of a double tap when the first one has turned the page or closed a dialog: it would
 * answer, or send, what nobody has read yet. `page` changes with what is seen; a screen that is new has seen no tap begin.
 */
export function useOwnTaps(page: number): RefObject<HTMLElement | null> {
  const screen = useRef<HTMLElement | null>(null)
  const shown = useRef(page)
  useEffect(() => {
    shown.current = page
  }, [page])
  useEffect(() => {
    let begunOn: number | null = null
    const guard = (event: MouseEvent) => {
      const inside = event.target instanceof Node && screen.current?.contains(event.target) === true
      // How many taps in a row at this place; 0 comes from a key.
      if (event.detail === 1) begunOn = inside ? shown.current : null
      if (event.detail <= 1 || !inside || begunOn === shown.current) return
      event.preventDefault()
      event.stopPropagation()
    }
    // On the window, so that it also hears of taps in dialogs, which lie above the screen, and before React does.
    window.addEventListener('click', guard, { capture: true })
    return () => window.removeEventListener('click', guard, { capture: true })
  }, [])
  return screen
}
