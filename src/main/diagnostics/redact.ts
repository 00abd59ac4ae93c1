import { createHash } from 'node:crypto'

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** An id, or digits of any script as a phone number is written. */
const IDS_AND_NUMBERS = new RegExp(`(${UUID})|\\+?\\p{Nd}(?:[\\p{Pd}\\s().,/]{0,3}\\p{Nd}){5,}`, 'giu')
const SECRETS =
  /\b(?:authorization\s*[:=]\s*)?(?:(?:bearer|basic)\s|(?:authorization|api[ _-]?key|password|token|secret|pin)\s*[:=])\s*\S+/gi
/** A place in the code, whatever folder the code lies in. */
const CODE_PLACE = /^\(?(?:\S*[\\/])?([\w.-]+\.[cm]?[jt]sx?):(\d{1,5}):(\d{1,5})\)?$/

/**
 * A text without what could be about a person or secret: e-mails, phone numbers, keys, addresses, paths, queries, anything in
 * double quotes. Ids become short hashes. For texts that should hold nothing of it anyway; a name is not recognised.
 */
export function redact(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(IDS_AND_NUMBERS, (_all, id?: string) => (id ? shortHash(id) : '[number]'))
    .replace(SECRETS, '[secret]')
    .replace(/"[^"]*"/g, '"[text]"')
    .replace(/\S+/g, redactToken)
    .trim()
}

function redactToken(token: string): string {
  if (/[@＠﹫]|%40/i.test(token)) return '[e-mail]'
  const [, file, line, column] = CODE_PLACE.exec(token) ?? []
  if (file) return `${file}:${line}:${column}`
  if (/[\\/／＼]/.test(token)) return '[place]'
  if (/[?&][^=]*=/.test(token)) return '[query]'
  if (/[\w+/=-]{20,}/.test(token) && /\d/.test(token)) return '[secret]'
  return token
}

/** Whether there is nothing in it to take out. */
export function isRedacted(text: string): boolean {
  return redact(text) === text
}

/** Tells which entries of a report belong together without naming the lead: 8 letters, so that no rule takes it for a number. */
export function shortHash(id: string): string {
  const bytes = createHash('sha256').update(id.toLowerCase()).digest().subarray(0, 4)
  return `#${[...bytes.toString('hex')].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('')}`
}

const WORD = /^[A-Za-z0-9_.+-]{1,60}$/

/** A name, code or version as a report may show it; null if it is anything else. */
export function wordOf(value: unknown): string | null {
  return typeof value === 'string' && WORD.test(value) && isRedacted(value) ? value : null
}
