import { MIN_PASSPHRASE } from '../../../../shared/backup'

/** A passphrase as it is typed, twice: nobody can look it up later. */
export interface TypedPassphrase {
  first: string
  second: string
}
export const noPassphrase: TypedPassphrase = { first: '', second: '' }

export type PassphraseFault = 'short' | 'different'

/** What is wrong with it; null if it can be used. */
export function passphraseFault({ first, second }: TypedPassphrase): PassphraseFault | null {
  if (first.length < MIN_PASSPHRASE) return 'short'
  return first === second ? null : 'different'
}
