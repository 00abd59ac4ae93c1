import { useEffect } from 'react'

/**
 * While something is not saved, links to other staff screens ask first: `onLeave` gets where they lead to. The link does
 * nothing then.
 */
export function useLeaveGuard(on: boolean, onLeave: (to: string) => void): void {
  useEffect(() => {
    if (!on) return
    const guard = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const to = link?.getAttribute('href')
      if (!to?.startsWith('/')) return
      event.preventDefault()
      event.stopPropagation()
      onLeave(to)
    }
    addEventListener('click', guard, { capture: true })
    return () => removeEventListener('click', guard, { capture: true })
  }, [on, onLeave])
}
