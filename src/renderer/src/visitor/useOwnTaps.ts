import { type MouseEvent, useRef } from 'react'

/**
 * Takes no notice of the second tap of a double tap when the first one has turned the page: it would answer, or send, what
 * nobody has read yet. `page` changes with what is seen; a screen that is new has seen no tap begin.
 */
export function useOwnTaps(page: number): (event: MouseEvent) => void {
  const begunOn = useRef<number | null>(null)
  return (event) => {
    // How many taps in a row at this place; 0 comes from a key.
    if (event.detail === 1) begunOn.current = page
    if (event.detail <= 1 || begunOn.current === page) return
    event.preventDefault()
    event.stopPropagation()
  }
}
