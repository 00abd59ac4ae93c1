import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

/** Row 1 is the heading. */
export const FIRST_ROW = 2

interface Walk {
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * The arrow keys go from row to row, PageUp and PageDown a screen, Home and End to the ends, also to rows that are not drawn yet.
 * `onStep` hears of a step with Shift, from which row to which.
 */
export function useWalk(
  scroller: RefObject<HTMLElement | null>,
  rows: Pick<Virtualizer<HTMLDivElement, Element>, 'scrollToIndex' | 'range'>,
  count: number,
  onStep: (from: number, to: number) => void,
): Walk {
  /** The row that gets the focus once it is drawn. */
  const wanted = useRef<number | null>(null)
  const focusWanted = () => {
    if (wanted.current === null) return
    const row = scroller.current?.querySelector(`tr[aria-rowindex="${wanted.current + FIRST_ROW}"] button`)
    if (!(row instanceof HTMLElement)) return
    wanted.current = null
    row.focus({ preventScroll: true })
  }
  useEffect(focusWanted)

  return {
    onKeyDown(event) {
      const row = (event.target as HTMLElement).closest('tr[aria-rowindex]')
      const { startIndex = 0, endIndex = 0 } = rows.range ?? {}
      const at = row ? Number(row.getAttribute('aria-rowindex')) - FIRST_ROW : startIndex - 1
      const screen = Math.max(1, endIndex - startIndex - 1)
      const steps: Record<string, number> = {
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        PageDown: at + screen,
        PageUp: at - screen,
        Home: 0,
        End: count - 1,
      }
      const step = steps[event.key]
      if (step === undefined || event.ctrlKey || event.altKey || count === 0) return
      event.preventDefault()
      const to = Math.min(count - 1, Math.max(0, step))
      if (event.shiftKey && at >= 0) onStep(at, to)
      wanted.current = to
      rows.scrollToIndex(to)
      focusWanted()
    },
  }
}
