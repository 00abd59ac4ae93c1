import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came in, headers with their names as they were written. */
export interface Receipt {
  method: string
  /** Path and query. */
  url: string
  headers: Record<string, string>
  body: string
  json: Record<string, unknown>
}

/** What the server does with a lead it has received: answer, or `drop` the connection, or keep silent. */
export type Behaviour = (receipt: Receipt, nth: number) => Reply | 'drop' | 'silence'

export interface Reply {
  status: number
  json?: unknown
  html?: string
  headers?: Record<string, string>
  /** Milliseconds between the whole request and the answer. */
  delayMs?: number
  /** Only the headers and the beginning of the body go out, and the connection dies. */
  broken?: boolean
}

/** Hyperaktiv's API as a test needs it: counts every lead it received, whatever it answered. */
export interface ApiServer {
  baseUrl: string
  /** Every `POST`, in the order of arrival. */
  receipts: Receipt[]
  /** The addresses of the leads that were accepted, in order. */
  accepted(): string[]
  behave(behaviour: Behaviour): void
  /** How other requests (a question without a lead) are answered; 405 in JSON by default. */
  answerOthers(reply: Reply): void
  /** Nobody listens any more; open connections die. */
  stop(): Promise<void>
  /** Listens again on the same port. */
  resume(): Promise<void>
  close(): Promise<void>
}

export const acceptAll: Behaviour = () => ({ status: 200, json: { success: true, id: 'lead-1' } })

export async function startApi(apiKey: string): Promise<ApiServer> {
  const receipts: Receipt[] = []
  const accepted: string[] = []
  let behaviour = acceptAll
  let others: Reply = { status: 405, json: { message: 'POST only' } }

  const server = createServer(async (request, response) => {
    const receipt = await receiptOf(request)
    if (request.method !== 'POST') return send(response, others)
    receipts.push(receipt)
    const allowed = receipt.headers.Authorization === `Bearer ${apiKey}`
    const reply = allowed
      ? behaviour(receipt, receipts.length)
      : { status: 401, json: { success: false, message: 'The API key is not valid.' } }
    if (reply === 'silence') return
    if (reply === 'drop') return void request.socket.destroy()
    if (reply.delayMs) await new Promise((resolve) => setTimeout(resolve, reply.delayMs))
    if (reply.status < 300 && !reply.html) accepted.push(String(receipt.json.Email))
    send(response, reply)
  })

  let port = 0
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
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
    baseUrl: `http://127.0.0.1:${port}/api/v1`,
    receipts,
    accepted: () => accepted,
    behave(next) {
      behaviour = next
    },
    answerOthers(reply) {
      others = reply
    },
    stop,
    resume: listen,
    close: stop,
  }
}

async function receiptOf(request: IncomingMessage): Promise<Receipt> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString('utf8')
  const headers: Record<string, string> = {}
  for (let i = 0; i < request.rawHeaders.length; i += 2)
    headers[request.rawHeaders[i] ?? ''] = request.rawHeaders[i + 1] ?? ''
  const { method = '', url = '' } = request
  return { method, url, headers, body, json: body ? JSON.parse(body) : {} }
}

function send(response: ServerResponse, { status, json, html, headers = {}, broken }: Reply) {
  const type = html ? 'text/html' : 'application/json'
  if (broken) {
    response.writeHead(status, { 'Content-Type': type, 'Content-Length': 1_000, ...headers })
    return void response.write('{', () => response.destroy())
  }
  response.writeHead(status, { 'Content-Type': type, ...headers })
  response.end(html ?? JSON.stringify(json ?? {}))
}
