import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Certificate } from './certificate'
import { type Action, act, mayHaveKept, type Reply } from './reply'

/** A request as it came in, headers with their names as they were written. */
export interface Receipt {
  method: string
  /** Path and query. */
  url: string
  headers: Record<string, string>
  body: string
  json: Record<string, unknown>
  /** The lead's, from `Idempotency-Key`; empty for a question without a lead. */
  id: string
  /** When all of it was there, epoch ms. */
  at: number
  /** The port it came from: two requests with the same one shared a connection. */
  connection: number
  /** The server may have the lead, by what it answered or did not. */
  kept: boolean
}

/** What the server does with a lead it has received. */
export type Behaviour = (receipt: Receipt, nth: number) => Action

/** Hyperaktiv's API as a test needs it: counts every lead it received, whatever it answered. */
export interface ApiServer {
  baseUrl: string
  port: number
  /** Every `POST`, in the order of arrival. */
  receipts: Receipt[]
  /** All other requests, which ask without a lead. */
  questions: Receipt[]
  /** How many copies the server may have of each lead by its id; those it said no to are none. */
  copies(): Map<string, number>
  /** The addresses of the leads that were accepted, in order. */
  accepted(): string[]
  /** Connections whose TLS was set up, so that a request could have come. */
  handshakes(): number
  behave(behaviour: Behaviour): void
  /** Another key than the one it began with is the right one now. */
  renewKey(key: string): void
  /** How other requests (a question without a lead) are answered; 405 in JSON by default. */
  answerOthers(action: Action): void
  /** Nobody listens any more; open connections die. */
  stop(): Promise<void>
  /** Listens again on the same port. */
  resume(): Promise<void>
  close(): Promise<void>
}

export const acceptAll: Behaviour = () => ({ status: 200, json: { success: true, id: 'lead-1' } })

const unknownKey: Reply = { status: 401, json: { success: false, message: 'The API key is not valid.' } }

/** Listens on loopback, with `certificate` over TLS. Leads with another key than the server's are answered by 401. */
export async function startApi(firstKey: string, certificate?: Certificate): Promise<ApiServer> {
  const receipts: Receipt[] = []
  const questions: Receipt[] = []
  const accepted: string[] = []
  let apiKey = firstKey
  let handshakes = 0
  let behaviour = acceptAll
  let others: Action = { status: 405, json: { message: 'POST only' } }

  const answer: RequestListener = async (request, response) => {
    const receipt = await receiptOf(request).catch(() => null)
    // The other side is gone before its request was whole.
    if (!receipt) return
    if (request.method !== 'POST') {
      questions.push(receipt)
      return act(others, response, request.socket)
    }
    receipts.push(receipt)
    const allowed = receipt.headers.Authorization === `Bearer ${apiKey}`
    const action = allowed ? behaviour(receipt, receipts.length) : unknownKey
    receipt.kept = mayHaveKept(action)
    await act(action, response, request.socket)
    if (typeof action === 'object' && 'status' in action && action.status < 300 && !action.html)
      accepted.push(String(receipt.json.Email))
  }
  // Requests behind one that said `close` are read too: a test has to see them.
  const options = { insecureHTTPParser: true }
  const server = certificate
    ? createTlsServer({ ...options, ...certificate }, answer)
    : createServer(options, answer)
  server.on('secureConnection', () => handshakes++)

  let port = 0
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        port = (server.address() as AddressInfo).port
        resolve()
      })
    })
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await listen()
  return {
    baseUrl: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/api/v1`,
    port,
    receipts,
    questions,
    copies() {
      const copies = new Map<string, number>()
      for (const { id, kept } of receipts) if (kept) copies.set(id, (copies.get(id) ?? 0) + 1)
      return copies
    },
    accepted: () => accepted,
    handshakes: () => handshakes,
    behave(next) {
      behaviour = next
    },
    renewKey(key) {
      apiKey = key
    },
    answerOthers(action) {
      others = action
    },
    stop,
    resume: listen,
    close: stop,
  }
}

async function receiptOf(request: IncomingMessage): Promise<Receipt> {
  const connection = request.socket.remotePort ?? 0
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString('utf8')
  const headers: Record<string, string> = {}
  for (let i = 0; i < request.rawHeaders.length; i += 2)
    headers[request.rawHeaders[i] ?? ''] = request.rawHeaders[i + 1] ?? ''
  const { method = '', url = '' } = request
  const id = (headers['Idempotency-Key'] ?? '').replaceAll('"', '')
  const json = body ? JSON.parse(body) : {}
  return { method, url, headers, body, json, id, at: Date.now(), connection, kept: false }
}
