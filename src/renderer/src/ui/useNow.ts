import { useEffect, useState } from 'react'

/** The time (epoch ms), anew every `every` ms; for countdowns and "2 minutes ago". Null stops the clock. */
export function useNow(every: number | null): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (every === null) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
