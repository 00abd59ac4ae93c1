import type { Damage } from '../../../shared/ipc'

export const damageParts = ['records', 'rows', 'journal', 'segments'] as const
type DamagePart = (typeof damageParts)[number]

/** Each kind of damage that was found, with its number; what was not found is left out. */
export function foundDamage(damage: Damage): { part: DamagePart; count: number }[] {
  return damageParts.map((part) => ({ part, count: damage[part] })).filter(({ count }) => count > 0)
}
