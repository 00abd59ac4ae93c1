import { net, session } from 'electron'
import type { Answer } from '../../shared/outcome'

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

/** Errors of Chromium's network stack after which the request certainly was not received. */
const UNSENT: Record<string, 'offline' | 'unreachable'> = {
  'net::ERR_INTERNET_DISCONNECTED': 'offline',
  'net::ERR_NAME_NOT_RESOLVED': 'unreachable',
  'net::ERR_NAME_RESOLUTION_FAILED': 'unreachable',
  'net::ERR_CONNECTION_REFUSED': 'unreachable',
  'net::ERR_CONNECTION_TIMED_OUT': 'unreachable',
  'net::ERR_CONNECTION_FAILED': 'unreachable',
  'net::ERR_ADDRESS_UNREACHABLE': 'unreachable',
  'net::ERR_ADDRESS_INVALID': 'unreachable',
  'net::ERR_NETWORK_ACCESS_DENIED': 'unreachable',
  'net::ERR_PROXY_CONNECTION_FAILED': 'unreachable',
  'net::ERR_TUNNEL_CONNECTION_FAILED': 'unreachable',
}

/**
 * Sends through Chromium's network stack (it honours the system's proxy and certificates) on a session of its
 * own, in memory, without cookies and cache. Every request takes a new connection and gives it up: on a
 * reused one Chromium itself repeats a POST whose socket dies, and the server would have two copies.
 */
export function openTransport(): Transport {
  // Without the prefix `persist:` nothing of it touches the disk.
  const own = session.fromPartition('courier', { cache: false })
  return {
    post({ baseUrl, ref, apiKey, leadId, body }) {
      const headers = {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${apiKey}`,
        // draft-ietf-httpapi-idempotency-key-header: a structured string, hence the quotes.
        'Idempotency-Key': `"${leadId}"`,
      }
      return exchange(own, 'POST', address(baseUrl, ref), headers, JSON.stringify(body))
    },
    probe: ({ baseUrl, ref }) => exchange(own, 'GET', address(baseUrl, ref), {}, null),
    isOnline: () => net.isOnline(),
  }
}

function address(baseUrl: string, ref: string): string {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/leads`)
  url.searchParams.set('ref', ref)
  return url.href
}

function exchange(
  own: Electron.Session,
  method: 'GET' | 'POST',
  url: string,
  headers: Record<string, string>,
  body: string | null,
): Promise<Answer> {
  return new Promise((resolve) => {
    const request = net.request({ method, url, session: own, redirect: 'manual', useSessionCookies: false })
    const all = { Accept: 'application/json', Connection: 'close', ...headers }
    for (const [name, value] of Object.entries(all)) request.setHeader(name, value)

    // `active` is false until the upload is set up: nothing can have been received before that.
    const wasSent = () => body !== null && (request.getUploadProgress().current ?? 0) > 0
    const timers = [
      setTimeout(() => wasSent() || fail('unsent', 'unreachable'), CONNECT_TIMEOUT),
      setTimeout(() => fail(wasSent() ? 'sent' : 'unsent', 'no-answer'), HEADERS_TIMEOUT),
    ]
    const finish = (answer: Answer) => {
      for (const timer of timers) clearTimeout(timer)
      resolve(answer)
      request.abort()
    }
    const fail = (phase: 'unsent' | 'sent' | 'tls', reason: 'offline' | 'unreachable' | 'no-answer') =>
      finish({ kind: 'failure', phase, reason })

    request.on('redirect', (status) =>
      finish({ kind: 'response', status, contentType: '', retryAfter: null, body: null }),
    )
    // A proxy that asks for credentials: nobody is there to type them.
    request.on('login', (_info, callback) => callback())
    request.on('error', (error) => {
      const unsent = UNSENT[error.message]
      if (unsent) fail('unsent', unsent)
      else if (/^net::ERR_(CERT|SSL|BAD_SSL)/.test(error.message)) fail('tls', 'no-answer')
      else fail('sent', 'no-answer')
    })
    request.on('response', (response) => {
      const [, headersTimer] = timers
      clearTimeout(headersTimer)
      const chunks: Buffer[] = []
      let size = 0
      const answer = (whole: boolean): Answer => ({
        kind: 'response',
        status: response.statusCode,
        contentType: headerOf(response.headers['content-type']) ?? '',
        retryAfter: headerOf(response.headers['retry-after']),
        body: whole ? Buffer.concat(chunks).toString('utf8') : null,
      })
      timers.push(setTimeout(() => finish(answer(false)), TOTAL_TIMEOUT))
      response.on('data', (chunk) => {
        chunks.push(chunk)
        size += chunk.length
        // Enough to know what it is; an endless page must not fill the memory.
        if (size >= MAX_BODY_BYTES) finish(answer(true))
      })
      response.on('end', () => finish(answer(true)))
      response.on('error', () => finish(answer(false)))
      response.on('aborted', () => finish(answer(false)))
    })
    if (body !== null) request.write(body)
    request.end()
  })
}

function headerOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null
}
