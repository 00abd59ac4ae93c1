import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { shownKeyboard } from './watch'

// Only where there are fingers: neither the start nor a laptop waits for it.
const loadKeys = () => import('./Keys')
const Keys = lazy(loadKeys)

/** The keyboard of the whole app, for whatever field has the focus; nothing while none is needed. */
export function ScreenKeyboard() {
  const shown = useSyncExternalStore(shownKeyboard.subscribe, shownKeyboard.get)
  useEffect(() => {
    // A finger on the screen: a field is likely next.
    const fetch = (event: PointerEvent) => event.pointerType !== 'mouse' && void loadKeys()
    addEventListener('pointerdown', fetch)
    return () => removeEventListener('pointerdown', fetch)
  }, [])
  if (!shown) return null
  return (
    <Suspense>
      <Keys shown={shown} />
    </Suspense>
  )
}
