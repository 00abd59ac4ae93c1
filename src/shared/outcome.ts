import { z } from 'zod'

/** Why the whole courier pauses until something changes; each has its words on screen. */
export const pauseReasons = [
  'sign-in-page',
  'redirect',
  'unexpected-answer',
  'key',
  'proxy',
  'endpoint',
  'refusals',
  'tls',
  'journal',
  'not-connected',
] as const
export type PauseReason = (typeof pauseReasons)[number]

/** Why the courier waits a little and tries again by itself. */
export const waitReasons = ['offline', 'unreachable', 'no-answer', 'server-trouble', 'rate-limit'] as const
export type WaitReason = (typeof waitReasons)[number]

/** What the network gave back. `phase` says whether the request may have been received. */
export type Answer =
  | {
      kind: 'response'
      status: number
      contentType: string
      retryAfter: string | null
      /** The `Date` header, to compare clocks. */
      date?: string
      /** The first 64 KiB; null if it broke before it was whole, or is JSON that is longer. */
      body: string | null
    }
  | {
      kind: 'failure'
      phase: 'unsent' | 'tls' | 'sent'
      reason: 'offline' | 'unreachable' | 'no-answer'
      /** A certificate was not valid at this device's time. */
      certificateDates?: true
    }

export type Outcome =
  | {
      kind: 'delivered'
      status: number
      note?: 'accepted-202' | 'no-body' | 'duplicate'
      serverId?: string
    }
  /** Certainly not at the server. `scope` says who waits: this lead, or everything. */
  | { kind: 'retry'; scope: 'lead' | 'courier'; reason: WaitReason | 'try-again'; status?: number }
  | { kind: 'conflict'; status: number; words?: string }
  | { kind: 'throttled'; reason: 'rate-limit'; status: number; waitMs: number | null }
  /** May be at the server; the courier waits. */
  | {
      kind: 'unconfirmed'
      reason: 'no-answer' | 'server-trouble'
      status?: number
      waitMs: number | null
    }
  | { kind: 'server-error'; status: number; words?: string }
  | { kind: 'refused'; status: number; words?: string }
  /** The lead can't be opened on this device; nothing was sent. */
  | { kind: 'unreadable' }
  /** The lead’s event has no reference, which the server needs; nothing was sent. */
  | { kind: 'no-reference' }
  | {
      kind: 'pause'
      reason: PauseReason
      lead: 'queued' | 'unconfirmed'
      status?: number
      certificateDates?: true
    }

/** A `Retry-After` is believed between these two, in ms. */
const SHORTEST_RETRY_AFTER = 1_000
const LONGEST_RETRY_AFTER = 900_000

/**
 * Milliseconds to wait by a `Retry-After` header (RFC 9110 10.2.3: seconds, or a date), between 1 s
 * and 15 min. Null if there is none or it makes no sense. `now` is the time by the clock that wrote the date.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null
  const value = header.trim()
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : (httpDate(value) ?? Number.NaN) - now
  if (Number.isNaN(ms)) return null
  return Math.min(LONGEST_RETRY_AFTER, Math.max(SHORTEST_RETRY_AFTER, ms))
}

/** Epoch ms of a date as headers have it, null if it is none: Date.parse alone takes "-5" for a day in May. */
function httpDate(value: string): number | null {
  const shape = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d\d:\d\d:\d\d|^\d{4}-\d\d-\d\dT\d\d:\d\d/i
  if (!shape.test(value)) return null
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : time
}

/** The time by the clock of whoever answered, epoch ms; null if the answer does not say. */
export function serverTime(answer: Answer): number | null {
  return answer.kind === 'response' ? httpDate(answer.date?.trim() ?? '') : null
}

/** What an answer to `POST /leads` means: one row of the table in docs/architecture.md each. */
export function outcomeOf(answer: Answer, now: number): Outcome {
  if (answer.kind === 'failure') return outcomeOfFailure(answer)
  const { status } = answer
  // No server ends with these: what answered is none.
  if (status < 200) return { kind: 'pause', reason: 'unexpected-answer', lead: 'unconfirmed', status }
  if (status < 300) return outcomeOfSuccess(status, answer)
  if (status < 400) return { kind: 'pause', reason: 'redirect', lead: 'queued', status }
  // A date means that much after the server's own time, whatever this device's clock says.
  const waitMs = retryAfterMs(answer.retryAfter, serverTime(answer) ?? now)
  const words = serverWords(answer.body)
  const said = words ? { words } : {}
  switch (status) {
    case 401:
    case 403:
      return { kind: 'pause', reason: 'key', lead: 'queued', status }
    case 407:
      return { kind: 'pause', reason: 'proxy', lead: 'queued', status }
    case 404:
    case 405:
    case 410:
    case 415:
      return { kind: 'pause', reason: 'endpoint', lead: 'queued', status }
    case 408:
    case 421:
    case 425:
      return { kind: 'retry', scope: 'lead', reason: 'try-again', status }
    case 409:
      return saysDuplicate(answer.body)
        ? { kind: 'delivered', note: 'duplicate', status }
        : { kind: 'conflict', status, ...said }
    case 413:
      return waitMs === null
        ? { kind: 'refused', status, ...said }
        : { kind: 'throttled', reason: 'rate-limit', status, waitMs }
    case 429:
      return { kind: 'throttled', reason: 'rate-limit', status, waitMs }
    case 500:
      return { kind: 'server-error', status, ...said }
    case 511:
      return { kind: 'pause', reason: 'sign-in-page', lead: 'queued', status }
    case 525:
    case 526:
      return { kind: 'pause', reason: 'tls', lead: 'queued', status }
  }
  if (status >= 500) return { kind: 'unconfirmed', reason: 'server-trouble', status, waitMs }
  return { kind: 'refused', status, ...said }
}

/** Whether nobody knows if the lead reached the server. */
export function isAmbiguous(outcome: Outcome): boolean {
  if (outcome.kind === 'pause') return outcome.lead === 'unconfirmed'
  return outcome.kind === 'unconfirmed' || outcome.kind === 'server-error'
}

function outcomeOfFailure(answer: Extract<Answer, { kind: 'failure' }>): Outcome {
  const { phase, reason, certificateDates } = answer
  if (phase === 'tls')
    return { kind: 'pause', reason: 'tls', lead: 'queued', ...(certificateDates ? { certificateDates } : {}) }
  if (phase === 'unsent') return { kind: 'retry', scope: 'courier', reason }
  return { kind: 'unconfirmed', reason: 'no-answer', waitMs: null }
}

function outcomeOfSuccess(status: number, answer: Extract<Answer, { kind: 'response' }>): Outcome {
  const { body, contentType } = answer
  // Status and headers of an accepted answer count even if the body broke on its way.
  if (body === null && /json|^$/i.test(contentType)) return { kind: 'delivered', status, note: 'no-body' }
  if (body !== null && body.trim() === '') return { kind: 'delivered', status, note: 'no-body' }
  const json = parseObject(body)
  if (json) {
    if (saysDuplicate(body) && reportsFailure(json)) return { kind: 'delivered', note: 'duplicate', status }
    if (reportsFailure(json)) {
      const words = serverWords(body)
      return { kind: 'refused', status, ...(words ? { words } : {}) }
    }
    const serverId = idIn(body ?? '', json)
    return {
      kind: 'delivered',
      status,
      ...(status === 202 ? { note: 'accepted-202' as const } : {}),
      ...(serverId ? { serverId } : {}),
    }
  }
  const html = /html/i.test(contentType) || /^\s*<(!doctype|html|head|body)/i.test(body ?? '')
  return { kind: 'pause', reason: html ? 'sign-in-page' : 'unexpected-answer', lead: 'unconfirmed', status }
}

function parseObject(body: string | null): Record<string, unknown> | null {
  try {
    // Some servers begin with a byte order mark, which JSON does not know.
    const parsed: unknown = JSON.parse((body ?? '').replace(/^\ufeff/, ''))
    return z.record(z.string(), z.unknown()).safeParse(parsed).data ?? null
  } catch {
    return null
  }
}

function isFilled(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'object' || Object.keys(value).length > 0
}

function reportsFailure(json: Record<string, unknown>): boolean {
  return (
    json.success === false ||
    json.outcome === 'failure' ||
    json.status === 'error' ||
    isFilled(json.error) ||
    isFilled(json.errors)
  )
}

/**
 * Whether the server says that it has this lead already. That no such reference exists says the opposite, and
 * an address that it repeats says nothing. Every pattern is bounded, so that 64 KiB of anything are read at once.
 */
function saysDuplicate(body: string | null): boolean {
  const said = (body ?? '').replace(/[^\s"@]{1,64}@[^\s"@]{1,255}/g, '')
  if (/already[ _-]?exist|duplicat/i.test(said)) return true
  const found = [...said.matchAll(/\bexists\b/gi)]
  return (
    found.length > 0 && found.every(({ index }) => !isDenied(said.slice(Math.max(0, index - 200), index)))
  )
}

/** Whether a sentence that goes on with "exists" has denied it by then. */
function isDenied(before: string): boolean {
  const sentence = before.split(/[.!?]/).at(-1) ?? ''
  return /\b(no|not|none|never|cannot)\b|n['’]t\b/i.test(sentence)
}

/** Read from the text, because ids above 2^53 do not survive JSON.parse. */
function idIn(body: string, json: Record<string, unknown>): string | null {
  if (typeof json.id === 'string') return NO_NAME.test(json.id) ? json.id : null
  if (typeof json.id !== 'number') return null
  return /"id"\s*:\s*(\d{1,64})\b/.exec(body)?.[1] ?? null
}

/** Digits, a UUID, a ULID, long hex: what is an id and can't be a person's name, because it is kept in plain text. */
const NO_NAME =
  /^(\d{1,64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{16,64})$/i

const MAX_WORDS = 300
/** Messages lie near the top of an answer; whatever is nested deeper or longer is not for reading. */
const MAX_DEPTH = 5
const MAX_SENTENCES = 50

/** What the server says of itself, for staff to read: the message of a JSON answer, cut at 300 characters. */
function serverWords(body: string | null): string | null {
  const json = parseObject(body)
  if (!json) return null
  const parts = [json.message, json.error, json.errors, json.detail, json.title].flatMap((part) =>
    sentences(part, MAX_DEPTH),
  )
  const words = [...new Set(parts)].join(' ').replace(/\s+/g, ' ').trim()
  // By code points, so that no emoji is cut in half.
  return words ? [...words].slice(0, MAX_WORDS).join('') : null
}

function sentences(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || depth === 0) return []
  return Object.values(value)
    .slice(0, MAX_SENTENCES)
    .flatMap((inner) => sentences(inner, depth - 1))
    .slice(0, MAX_SENTENCES)
}
