import { type RefObject, useEffect } from 'react'

/** The focus of a button that goes away with what it did falls to `fallback`, not off the page. */
export function useHeldFocus(
  within: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
  ready: boolean,
): void {
  useEffect(() => {
    const area = within.current
    if (!ready || !area) return
    let last: Element | null = null
    const note = (event: FocusEvent) => {
      last = event.target as Element
    }
    const watcher = new MutationObserver(() => {
      if (last && !last.isConnected && document.activeElement === document.body) fallback.current?.focus()
    })
    area.addEventListener('focusin', note)
    watcher.observe(area, { childList: true, subtree: true })
    return () => {
      area.removeEventListener('focusin', note)
      watcher.disconnect()
    }
  }, [within, fallback, ready])
}
