import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { AutomaticState } from '../../../../shared/backup'
import type { Backups } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { useTally } from '../../lead/hooks'
import { saving } from '../../lead/saving'

/** What was saved and how automatic backups are set up, asked anew when it may have changed; null until it was read once. */
export function useBackups(automatic: AutomaticState | null) {
  const [backups, setBackups] = useState<Backups | null>(null)
  const saved = useSyncExternalStore(saving.subscribe, saving.get).kind
  const captured = useTally()?.captured
  const stands = JSON.stringify(automatic)

  const refresh = useCallback(async () => {
    const answer = await main.getBackups()
    if (answer.ok) setBackups(answer.value)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these may have added one, or leads that are in none.
  useEffect(() => {
    void refresh()
  }, [saved, captured, stands, refresh])
  return { backups, refresh }
}
