import type { Problem } from '../shared/provision'

/**
 * Commas and opening brackets: about as many as there are values, and pictures have none. Far more than any event; without a limit a
 * list of millions of zeros holds up the whole app for as long as it is read.
 */
const MAX_SIGNS = 200_000
/** Problems that a person gets to read; a file with more is another kind of file. */
const MAX_PROBLEMS = 50

export type OutsideJson = { kind: 'json'; value: unknown } | { kind: 'refused'; message: string }

/** JSON out of the bytes of a file that somebody brought: of bounded work, and never with a letter that was not in it. */
export function readOutsideJson(bytes: Uint8Array): OutsideJson {
  if (countSigns(bytes) > MAX_SIGNS) return { kind: 'refused', message: 'has too many entries' }
  try {
    // Without the byte order mark of Windows editors. Another encoding would turn letters of a consent into question marks.
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { kind: 'refused', message: 'is not JSON in UTF-8' }
  }
}

/** As many as a person reads, and how many more there are. */
export function firstProblems(problems: Problem[]): Problem[] {
  const more = problems.length - MAX_PROBLEMS
  if (more <= 0) return problems
  return [...problems.slice(0, MAX_PROBLEMS), { path: '', message: `has ${more} more faults` }]
}

function countSigns(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte === 0x2c || byte === 0x5b || byte === 0x7b) count++
  return count
}
