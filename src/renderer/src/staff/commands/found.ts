import { fold } from '../../../../shared/register/fold'

/** What is looked for in a command. */
export interface Findable {
  label: string
  /** Other words for the same. */
  keywords: string
}

/** Longest slip of letters left out that still finds a word: "bkp" finds Backup, one letter of a word does not. */
const FEWEST_LETTERS = 3

/**
 * The commands that have every typed word, the likeliest first: words at the beginning of the label, of its words, of its keywords, then
 * words that are somewhere inside or lack letters. Nothing typed: all of them as they are.
 */
export function found<C extends Findable>(commands: readonly C[], typed: string): C[] {
  const words = fold(typed).split(' ').filter(Boolean)
  if (words.length === 0) return [...commands]
  return commands
    .map((command) => ({ command, distance: distanceOf(command, words) }))
    .filter(({ distance }) => distance !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance)
    .map(({ command }) => command)
}

function distanceOf({ label, keywords }: Findable, words: string[]): number {
  const text = fold(label)
  const others = fold(keywords)
  return words.reduce((sum, word) => sum + wordDistance(word, text, others), 0)
}

function wordDistance(word: string, text: string, others: string): number {
  if (text.startsWith(word)) return 0
  if (wordsOf(text).some((one) => one.startsWith(word))) return 1
  if (wordsOf(others).some((one) => one.startsWith(word))) return 2
  if (word.length >= FEWEST_LETTERS) {
    if (text.includes(word)) return 3
    if (wordsOf(`${text} ${others}`).some((one) => hasLetters(one, word))) return 4
  }
  return Number.POSITIVE_INFINITY
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u)
}

/** Whether a word begins with the same letter and has the others in their order. */
function hasLetters(word: string, letters: string): boolean {
  if (word[0] !== letters[0]) return false
  let at = 0
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
