/**
 * The place of the leads that are searched for something. The router decodes places as it likes and trips over a single percent
 * sign, so there is none in it: a colon, which the encoding never leaves, stands in.
 */
export function findPath(words: string): string {
  return `/leads/find/${encodeURIComponent(words).replaceAll('%', ':')}`
}

/** What is searched for, from the last part of such a place. */
export function wordsOf(part: string): string {
  return decodeURIComponent(part.replaceAll(':', '%'))
}
