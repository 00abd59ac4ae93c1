import { useDeferredValue, useEffect, useState } from 'react'
import type { Draft } from '../model/draft'

/** Shorter than anybody waits for, longer than the time between two keys. In ms. */
const PAUSE = 120

/** The draft once nobody types for a moment: to check it, and to draw what visitors see, takes longer than a key may. */
export function useSettled(draft: Draft): Draft {
  const [settled, setSettled] = useState(draft)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), PAUSE)
    return () => clearTimeout(timer)
  }, [draft])
  return useDeferredValue(settled)
}
