import type { Damage } from '../../shared/ipc'
import { codeOf, log } from '../log'
import type { Settings } from './settings'

type Found = Partial<Omit<Damage, 'at'>>

/**
 * Adds what was found damaged and put back to what staff have not confirmed yet. Nothing found changes nothing. A disk that can't
 * keep it is no reason not to start: the next start finds what is damaged again.
 */
export function noteDamage(settings: Settings, found: Found, now: number): void {
  if (Object.values(found).every((count) => count === 0)) return
  // Staff's confirmation takes the note away; whoever looks for a failing disk later still finds it here.
  log.warn('damage', { ...found })
  const before = settings.get().damage ?? { at: now, records: 0, rows: 0, journal: 0, segments: 0 }
  const { records = 0, rows = 0, journal = 0, segments = 0 } = found
  const all = {
    at: before.at,
    records: before.records + records,
    rows: before.rows + rows,
    journal: before.journal + journal,
    segments: before.segments + segments,
  }
  try {
    settings.update({ damage: all })
  } catch (error) {
    log.warn('damage is not noted', { code: codeOf(error) })
  }
}
