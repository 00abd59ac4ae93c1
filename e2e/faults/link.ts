import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { exhaustive } from '../../src/shared/exhaustive'
import type { Direction, StreamToxic } from './toxic'

/** How a connection ended: a toxic reset or cut it, `down` broke it, or its own two sides were done. */
export type LinkEnd = 'reset' | 'cut' | 'broken' | 'done'

/** One connection through the proxy. */
export interface Link {
  closed: Promise<LinkEnd>
  end(how: LinkEnd): void
  /** The toxics are others now: those that wait for a time begin to. */
  toxicsChanged(): void
}

interface LinkParts {
  client: Socket
  server: Socket
  random: () => number
  toxics: () => StreamToxic[]
}

/** Passes data between two sockets, and does to it what the toxics of that moment say. */
export function openLink({ client, server, random, toxics }: LinkParts): Link {
  /** Whether a toxic hits this connection, drawn once for each. */
  const drawn = new Map<StreamToxic, boolean>()
  const timed = new Set<StreamToxic>()
  const passed: Record<Direction, number> = { upstream: 0, downstream: 0 }
  let ended = false
  let resolve: (how: LinkEnd) => void
  const closed = new Promise<LinkEnd>((done) => {
    resolve = done
  })

  function hits(toxic: StreamToxic): boolean {
    const known = drawn.get(toxic)
    if (known !== undefined) return known
    const hit = random() < (toxic.toxicity ?? 1)
    drawn.set(toxic, hit)
    return hit
  }

  function end(how: LinkEnd) {
    if (ended) return
    ended = true
    for (const socket of [client, server]) {
      if (how === 'reset' || how === 'broken') socket.resetAndDestroy()
      else socket.destroySoon()
    }
    resolve(how)
  }

  function toxicsChanged() {
    for (const toxic of toxics().filter(hits)) {
      if (timed.has(toxic)) continue
      timed.add(toxic)
      if (toxic.type === 'reset' && 'afterMs' in toxic) later(toxic, toxic.afterMs, 'reset')
      if (toxic.type === 'timeout' && toxic.ms > 0) later(toxic, toxic.ms, 'cut')
    }
  }
  function later(toxic: StreamToxic, ms: number, how: LinkEnd) {
    const timer = setTimeout(() => toxics().includes(toxic) && end(how), ms)
    closed.then(() => clearTimeout(timer))
  }

  /** Passes one piece through what is left of the chain of toxics, and on. */
  async function pass(stream: Direction, to: Socket, data: Buffer, chain: StreamToxic[]): Promise<void> {
    const [toxic, ...rest] = chain
    if (ended) return
    if (!toxic) return write(stream, to, data)
    switch (toxic.type) {
      case 'latency':
        await wait(Math.max(0, toxic.ms + (random() * 2 - 1) * (toxic.jitterMs ?? 0)))
        return pass(stream, to, data, rest)
      case 'timeout':
        return
      case 'slicer':
        for (const piece of slices(data, toxic.bytes)) {
          await wait(toxic.delayMs)
          await pass(stream, to, piece, rest)
        }
        return
      case 'reset':
        if ('afterMs' in toxic) return pass(stream, to, data, rest)
        return passUpTo(toxic.afterBytes, 'reset', stream, to, data, rest)
      case 'limit':
        return passUpTo(toxic.bytes, 'cut', stream, to, data, rest)
      default:
        return exhaustive(toxic)
    }
  }

  async function passUpTo(
    most: number,
    how: LinkEnd,
    stream: Direction,
    to: Socket,
    data: Buffer,
    rest: StreamToxic[],
  ) {
    const left = most - passed[stream]
    if (data.length < Math.max(1, left)) return pass(stream, to, data, rest)
    if (left > 0) await pass(stream, to, data.subarray(0, left), rest)
    end(how)
  }

  async function write(stream: Direction, to: Socket, data: Buffer) {
    passed[stream] += data.length
    if (to.destroyed || to.write(data)) return
    await Promise.race([new Promise((drained) => to.once('drain', drained)), closed])
  }

  async function pump(stream: Direction, from: Socket, to: Socket) {
    const mine = () => toxics().filter((toxic) => toxic.stream === stream && hits(toxic))
    try {
      for await (const data of from.iterator({ destroyOnReturn: false })) await pass(stream, to, data, mine())
      // A line that swallows data swallows its end too.
      if (!mine().some(({ type }) => type === 'timeout')) to.end()
    } catch {
      // One side died; the other hears of it in the same way.
      end('broken')
    }
  }

  const bothGone = () => client.destroyed && server.destroyed && end('done')
  for (const socket of [client, server]) socket.on('error', () => undefined).once('close', bothGone)
  toxicsChanged()
  void pump('upstream', client, server)
  void pump('downstream', server, client)
  return { closed, end, toxicsChanged }
}

function slices(data: Buffer, bytes: number): Buffer[] {
  const count = Math.ceil(data.length / bytes)
  return Array.from({ length: count }, (_, i) => data.subarray(i * bytes, (i + 1) * bytes))
}
