import { net } from 'electron'
import type { Answer } from '../../shared/outcome'
import { leadsAddress } from './address'
import { openFreshSessions } from './fresh-session'
import { answerOfNetError } from './net-error'

export interface LeadRequest {
  baseUrl: string
  ref: string
  apiKey: string
  leadId: string
  body: Record<string, unknown>
}

/** The one module that speaks to the API. */
export interface Transport {
  post(request: LeadRequest): Promise<Answer>
  /** Asks the same address without key and lead: what a sign-in page would answer. */
  probe(target: Pick<LeadRequest, 'baseUrl' | 'ref'>): Promise<Answer>
  /** False is trusted; true means nothing. */
  isOnline(): boolean
}

/** In ms. A booth's network is slow before it is dead. */
const CONNECT_TIMEOUT = 10_000
const HEADERS_TIMEOUT = 30_000
const TOTAL_TIMEOUT = 60_000
const MAX_BODY_BYTES = 64 * 1024

/** What is read of a header: Chromium lets 256 KiB of them through. */
const MAX_HEADER_CHARS = 200

/**
 * Sends through Chromium's network stack (it honours the system's proxy and certificates) on sessions of its
 * own, in memory, without cookies and cache. Every request takes a new connection and gives it up: on a
 * reused one Chromium itself repeats a POST whose socket dies, and the server would have two copies.
 */
export function openTransport(): Transport {
  const sessions = openFreshSessions()
  async function exchange(...request: Request): Promise<Answer> {
    const own = sessions.take()
    try {
      return await exchangeOn(own, ...request)
    } finally {
      sessions.giveBack(own)
    }
  }
  return {
    post({ baseUrl, ref, apiKey, leadId, body }) {
      const headers = {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${apiKey}`,
        // draft-ietf-httpapi-idempotency-key-header: a structured string, hence the quotes.
        'Idempotency-Key': `"${leadId}"`,
      }
      return exchange('POST', leadsAddress(baseUrl, ref), headers, JSON.stringify(body))
    },
    probe: ({ baseUrl, ref }) => exchange('GET', leadsAddress(baseUrl, ref), {}, null),
    isOnline: () => net.isOnline(),
  }
}

type Request = [
  method: 'GET' | 'POST',
  url: string,
  headers: Record<string, string>,
  /** Null: there is none. */
  body: string | null,
]

function exchangeOn(own: Electron.Session, ...[method, url, headers, body]: Request): Promise<Answer> {
  return new Promise((resolve) => {
    const request = net.request({ method, url, session: own, redirect: 'manual', useSessionCookies: false })
    const all = { Accept: 'application/json', Connection: 'close', ...headers }
    for (const [name, value] of Object.entries(all)) request.setHeader(name, value)

    // 0 until the upload is set up: nothing can have been received before that.
    const wasSent = () => body !== null && (request.getUploadProgress().current ?? 0) > 0
    /** What is known of an answer from its headers on: they count although the body then breaks. */
    let begun: Answer | null = null
    let proxyAsked = false
    const finish = (answer: Answer) => {
      for (const timer of timers) clearTimeout(timer)
      resolve(answer)
      request.abort()
    }
    const timeOut = () =>
      finish(begun ?? { kind: 'failure', phase: wasSent() ? 'sent' : 'unsent', reason: 'no-answer' })
    const timers = [
      setTimeout(
        () => wasSent() || finish({ kind: 'failure', phase: 'unsent', reason: 'unreachable' }),
        CONNECT_TIMEOUT,
      ),
      setTimeout(() => begun ?? timeOut(), HEADERS_TIMEOUT),
      setTimeout(timeOut, TOTAL_TIMEOUT),
    ]

    request.on('redirect', (status, _method, _url, received) =>
      finish({ kind: 'response', status, ...read(received), contentType: '', body: null }),
    )
    // A proxy that asks for credentials: nobody is there to type them.
    request.on('login', ({ isProxy }, callback) => {
      proxyAsked = isProxy
      callback()
    })
    // A body that breaks is reported here before the response itself hears of it.
    request.on('error', ({ message }) => finish(begun ?? answerOfNetError(message, wasSent(), proxyAsked)))
    request.on('response', (response) => {
      const known = { kind: 'response' as const, status: response.statusCode, ...read(response.headers) }
      const answer = (body: string | null): Answer => ({ ...known, body })
      begun = answer(null)
      const chunks: Buffer[] = []
      let size = 0
      const text = () => Buffer.concat(chunks).subarray(0, MAX_BODY_BYTES).toString('utf8')
      response.on('data', (chunk) => {
        chunks.push(chunk)
        size += chunk.length
        // Enough to know what it is; an endless page must not fill the memory. JSON that is cut says as little
        // as JSON that broke.
        if (size >= MAX_BODY_BYTES) finish(answer(/json/i.test(known.contentType) ? null : text()))
      })
      response.on('end', () => finish(answer(text())))
      response.on('error', () => finish(answer(null)))
      response.on('aborted', () => finish(answer(null)))
    })
    if (body !== null) request.write(body)
    request.end()
  })
}

function read(headers: Record<string, string | string[]>) {
  const first = (name: string) => {
    const value = headers[name]
    return (Array.isArray(value) ? value[0] : value)?.slice(0, MAX_HEADER_CHARS) ?? null
  }
  return {
    contentType: first('content-type') ?? '',
    retryAfter: first('retry-after'),
    date: first('date') ?? '',
  }
}
