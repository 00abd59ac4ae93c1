import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

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

/** Bytes as they are, whatever they mean; then the connection closes. */
export interface RawReply {
  raw: string | Buffer | Iterable<Buffer> | AsyncIterable<Buffer>
  /** It stays open although the app said `close`. */
  keep?: true
}

/** What the server does with a request: answers, `drop`s the connection, or keeps silent. */
export type Action = Reply | RawReply | 'drop' | 'silence'

/**
 * Whether the server may have the lead by the table of docs/architecture.md: always, but after an answer that
 * says it took nothing, or had it before.
 */
export function mayHaveKept(action: Action): boolean {
  if (typeof action === 'string' || 'raw' in action) return true
  const { status, json } = action
  if (status < 300) return !(typeof json === 'object' && json && 'success' in json && json.success === false)
  return status >= 500 && ![511, 525, 526].includes(status)
}

/** An answer in bytes with its length, for `raw`; the connection says that it stays. */
export function rawAnswer(
  status: number,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Buffer {
  const bytes = Buffer.from(body)
  const lines = {
    'Content-Type': 'application/json',
    'Content-Length': String(bytes.length),
    Connection: 'keep-alive',
    ...headers,
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${head.join('')}\r\n`), bytes])
}

/** Does what the action says. Fulfilled when all of it went out or the other side is gone. */
export async function act(action: Action, response: ServerResponse, socket: Socket): Promise<void> {
  if (action === 'silence') return
  if (action === 'drop') return void socket.destroy()
  if ('raw' in action) return sendRaw(action, socket)
  if (action.delayMs) await new Promise((resolve) => setTimeout(resolve, action.delayMs))
  send(action, response)
}

async function sendRaw({ raw, keep }: RawReply, socket: Socket) {
  for await (const piece of typeof raw === 'string' || Buffer.isBuffer(raw) ? [raw] : raw) {
    if (socket.destroyed) return
    if (!socket.write(piece)) await writable(socket)
  }
  if (!keep) socket.end()
}

function writable(socket: Socket): Promise<void> {
  return new Promise((done) => {
    const over = () => {
      socket.off('drain', over).off('close', over)
      done()
    }
    socket.on('drain', over).on('close', over)
  })
}

function send({ status, json, html, headers = {}, broken }: Reply, response: ServerResponse) {
  const type = html ? 'text/html' : 'application/json'
  if (broken) {
    response.writeHead(status, { 'Content-Type': type, 'Content-Length': 1_000, ...headers })
    return void response.write('{', () => response.destroy())
  }
  response.writeHead(status, { 'Content-Type': type, ...headers })
  response.end(html ?? JSON.stringify(json ?? {}))
}
