import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

export interface SandboxOptions {
  /** 0 takes a free one. */
  port: number
  /** The only key that is accepted; null accepts any. */
  apiKey: string | null
  /** The only reference that is accepted; null accepts any. */
  ref: string | null
  faults?: Faults
}

/** What goes wrong, for trying out and for tests. */
export interface Faults {
  /** Answer with this status and an error in JSON instead of looking at the lead. */
  fail?: number
  /** ms before every answer. */
  latency?: number
  /** Take the request and close the connection without an answer. */
  drop?: boolean
  /** Answer with a Wi-Fi sign-in page. */
  html?: boolean
  /** The status of an accepted lead; 200 if left out. */
  status?: number
}

export interface ReceivedRequest {
  at: number
  status: number
  method: string
  /** Path and query. */
  url: string
  headers: Record<string, string>
  body: string
  email: string | null
}

export interface Sandbox {
  /** The base URL for the connection settings. */
  baseUrl: string
  /** All requests of `POST /leads`, oldest first, the last thousand. */
  received: ReceivedRequest[]
  /** How many there were in all. */
  total(): number
  faults: Faults
  close(): Promise<void>
}

const KEPT = 1_000
const MAX_BODY_BYTES = 64 * 1024
const PREFIX = '/api/v1'
const optional = z.string().optional()
const body = z.object({
  Email: z.string().regex(/.@./),
  Firstname: optional,
  Lastname: optional,
  PhoneNumber: optional,
  RedirectURL: optional,
  JourneyData: z.array(z.object({ Name: z.string(), Value: z.string() })).optional(),
})

/**
 * A local API on 127.0.0.1 that behaves as Hyperaktiv documents `POST /leads`: a Bearer key, a mandatory
 * reference, a mandatory Email, answers in JSON. Nothing leaves the machine.
 */
export async function startSandbox({ port, apiKey, ref, faults = {} }: SandboxOptions): Promise<Sandbox> {
  const received: ReceivedRequest[] = []
  let total = 0
  const sandbox = { received, total: () => total, faults }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const text = await bodyOf(request)
    const { fail, latency, drop, html } = sandbox.faults
    if (latency) await new Promise((resolve) => setTimeout(resolve, latency))
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const isLead = url.pathname === `${PREFIX}/leads` && request.method === 'POST'
    const reply = html
      ? { status: 200, html: signInPage }
      : fail
        ? { status: fail, json: { success: false, message: `The sandbox was asked to answer ${fail}.` } }
        : isLead
          ? judge(text, request, url, { apiKey, ref, status: sandbox.faults.status ?? 200 })
          : {
              status: url.pathname === `${PREFIX}/leads` ? 405 : 404,
              json: { message: 'POST /leads is all there is.' },
            }
    if (isLead) {
      total++
      received.push(record(request, text, drop ? 0 : reply.status))
      if (received.length > KEPT) received.shift()
    }
    if (drop) request.socket.destroy()
    else send(response, reply)
  }
  // A client that goes away before its request is whole gets no answer; the others do.
  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: actual } = server.address() as AddressInfo
  return Object.assign(sandbox, {
    baseUrl: `http://127.0.0.1:${actual}${PREFIX}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}

interface SandboxAnswer {
  status: number
  json?: unknown
  html?: string
}

function judge(
  text: string,
  request: IncomingMessage,
  url: URL,
  expected: { apiKey: string | null; ref: string | null; status: number },
): SandboxAnswer {
  const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (!key || (expected.apiKey !== null && key !== expected.apiKey))
    return { status: 401, json: { success: false, message: 'The API key is not valid.' } }
  const ref = url.searchParams.get('ref')
  if (!ref || (expected.ref !== null && ref !== expected.ref))
    return { status: 422, json: { success: false, message: 'The ref of an API origin is needed.' } }
  if (text.length > MAX_BODY_BYTES)
    return { status: 413, json: { success: false, message: 'The body is larger than 64 KiB.' } }
  const parsed = body.safeParse(parseJson(text))
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') || 'body'
    return { status: 422, json: { success: false, message: `${path} is missing or not what it should be.` } }
  }
  return { status: expected.status, json: { success: true, id: randomUUID() } }
}

function send(response: ServerResponse, { status, json, html }: SandboxAnswer) {
  response.statusCode = status
  response.setHeader('Content-Type', html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8')
  response.end(status === 204 || status === 304 ? undefined : (html ?? JSON.stringify(json)))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function record(request: IncomingMessage, text: string, status: number): ReceivedRequest {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value)
  const email = z.object({ Email: z.string() }).safeParse(parseJson(text)).data?.Email ?? null
  const { method = '', url = '' } = request
  return { at: Date.now(), status, method, url, headers, body: text, email }
}

const signInPage = `<!doctype html><html><head><title>Welcome to Expo Wi-Fi</title></head>
<body><h1>Welcome to Expo Wi-Fi</h1><form><button>Accept and connect</button></form></body></html>`
