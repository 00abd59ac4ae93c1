/** Letters that Unicode does not take apart, as people type them without their strokes. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  // The same letter, at the end of a word.
  ς: 'σ',
}
const TAKEN = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')
const PLAIN = /^[\x20-\x7e]*$/

/** Text as it is searched: without case, accents and ligatures (NFKD), its blanks as one space each. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // A capital may come apart only when it is small: İ.
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(TAKEN, (letter) => LETTERS[letter] ?? letter)
      .replace(/\s+/g, ' ')
  )
}

/** What has to be in a text: each word, or the digits of a phone number without its leading zeros. */
export interface Query {
  words: string[]
  /** Empty: it is no phone number. */
  digits: string
}

/** Fewer digits are in too many numbers to mean one. */
const FEWEST_DIGITS = 3

export function readQuery(typed: string): Query {
  const folded = fold(typed)
  const words = folded.split(/\s+/).filter((word) => word !== '')
  // The longest is the rarest.
  words.sort((a, b) => b.length - a.length)
  const digits = /^[\d\s+()/.-]+$/.test(folded) ? folded.replace(/\D/g, '').replace(/^0+/, '') : ''
  return { words, digits: digits.length >= FEWEST_DIGITS ? digits : '' }
}

/** `text` is folded. */
export function finds({ words, digits }: Query, text: string): boolean {
  if (digits !== '' && text.includes(digits)) return true
  for (const word of words) if (!text.includes(word)) return false
  return true
}
