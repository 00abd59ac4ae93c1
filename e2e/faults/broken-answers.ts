import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { rawAnswer } from './reply'

const MB = 1024 * 1024

/** The head of an answer whose end is the end of the connection. */
function head(type: string, more = ''): Buffer {
  return Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nConnection: close\r\n${more}\r\n`)
}

/** So much JSON that the app reads only its beginning. */
export const fiveMegabytes = () => rawAnswer(200, JSON.stringify({ success: true, text: 'x'.repeat(5 * MB) }))

/** A body of a type that goes on as long as somebody reads it. */
export function* endless(type: string, beginning: string): Generator<Buffer> {
  yield head(type)
  yield Buffer.from(beginning)
  for (const piece = Buffer.alloc(64 * 1024, 'x'); ; ) yield piece
}

/** Headers that go on as long as somebody reads them. */
export function* endlessHeaders(): Generator<Buffer> {
  yield Buffer.from('HTTP/1.1 200 OK\r\n')
  for (let i = 0; ; i++) yield Buffer.from(`X-Filler-${i}: ${'x'.repeat(4_000)}\r\n`)
}

/** JSON in which bytes stand that are no UTF-8. */
export const brokenUtf8 = (status: number) =>
  rawAnswer(
    status,
    Buffer.concat([Buffer.from('{"message":"caf'), Buffer.from([0xe9, 0xff, 0xc3]), Buffer.from('"}')]),
  )

/** JSON whose `key` holds lists in lists, 10,000 deep. */
export const nested = (status: number, key: string) =>
  rawAnswer(status, `{"${key}":${'['.repeat(10_000)}"deep"${']'.repeat(10_000)}}`)

/** A few hundred KB of gzip that unpack to 256 MB of white space. */
export async function* gzipBomb(): AsyncGenerator<Buffer> {
  yield head('application/json', 'Content-Encoding: gzip\r\n')
  function* spaces() {
    for (let i = 0; i < 256; i++) yield Buffer.alloc(MB, ' ')
  }
  yield* Readable.from(spaces()).pipe(createGzip({ level: 1 }))
}
