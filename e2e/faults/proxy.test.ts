import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FaultProxy, startProxy } from './proxy'

let server: Server
let proxy: FaultProxy
let received: Buffer[]
let serverSide: Socket[]

/** Sends back all that it gets, and the end. */
beforeEach(async () => {
  const mine: Buffer[] = []
  received = mine
  serverSide = []
  server = createServer({ allowHalfOpen: true }, (socket) => {
    serverSide.push(socket)
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      mine.push(data)
      socket.write(data)
    })
    socket.on('end', () => socket.end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  proxy = await startProxy((server.address() as AddressInfo).port, 7)
})

afterEach(async () => {
  await proxy.close()
  server.close()
})

/** What one connection gets back for `text`, and how it ended. */
async function echo(text: string, { end = true } = {}) {
  const socket = connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true })
  const pieces: string[] = []
  socket.on('data', (data) => pieces.push(data.toString()))
  const closed = new Promise<string>((done) => {
    socket.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'error'))
    socket.on('end', () => socket.destroy())
    socket.on('close', () => done('closed'))
  })
  socket.write(text)
  if (end) socket.end()
  const how = await closed
  return { back: pieces.join(''), pieces, how }
}

const sent = () => Buffer.concat(received).toString()

describe('a line without toxics', () => {
  test('passes everything both ways, also the end of one direction alone', async () => {
    const long = 'x'.repeat(3_000_000)
    expect((await echo(long)).back).toBe(long)
    expect(proxy.arrivals()).toHaveLength(1)
  })

  test('tells one side that the other was reset', async () => {
    const socket = connect(proxy.port, '127.0.0.1')
    const broken = once(socket, 'error')
    socket.write('hello')
    await once(socket, 'data')
    serverSide[0]?.resetAndDestroy()
    expect(await broken).toMatchObject([{ code: 'ECONNRESET' }])
  })
})

describe('a toxic', () => {
  test('latency holds data back and changes nothing', async () => {
    await proxy.set({ type: 'latency', stream: 'upstream', ms: 30, jitterMs: 20 })
    const began = performance.now()
    expect((await echo('hello')).back).toBe('hello')
    expect(performance.now() - began).toBeGreaterThan(9)
  })

  test('down turns connections away and ends those that are open, until it is cleared', async () => {
    const open = connect(proxy.port, '127.0.0.1')
    const broken = once(open, 'error')
    open.write('hello')
    await once(open, 'data')
    await proxy.set({ type: 'down' })
    expect(await broken).toMatchObject([{ code: 'ECONNRESET' }])
    expect((await echo('hello')).how).toBe('ECONNREFUSED')
    await proxy.clear()
    expect((await echo('hello')).back).toBe('hello')
  })

  test('timeout swallows data and keeps the connection, and closes it after its time', async () => {
    await proxy.set({ type: 'timeout', stream: 'upstream', ms: 60 })
    expect(await echo('hello')).toMatchObject({ back: '', how: 'closed' })
    expect(sent()).toBe('')
  })

  test('timeout of the answers lets the request through', async () => {
    await proxy.set({ type: 'timeout', stream: 'downstream', ms: 60 })
    expect(await echo('hello')).toMatchObject({ back: '', how: 'closed' })
    expect(sent()).toBe('hello')
  })

  test('reset after bytes passes exactly so many, and both sides get an RST', async () => {
    await proxy.set({ type: 'reset', stream: 'upstream', afterBytes: 3 })
    expect((await echo('hello')).how).toBe('ECONNRESET')
    await expect.poll(sent).toBe('hel')
    expect(proxy.arrivals()).toMatchObject([{ end: 'reset' }])
  })

  test('reset at the first byte of the answer lets the request through and nothing back', async () => {
    await proxy.set({ type: 'reset', stream: 'downstream', afterBytes: 0 })
    expect(await echo('hello')).toMatchObject({ back: '', how: 'ECONNRESET' })
    expect(sent()).toBe('hello')
  })

  test('reset after a time hits a connection that was open when it was set', async () => {
    const socket = connect(proxy.port, '127.0.0.1')
    socket.write('hello')
    await once(socket, 'data')
    const broken = once(socket, 'error')
    await proxy.set({ type: 'reset', stream: 'upstream', afterMs: 20 })
    expect(await broken).toMatchObject([{ code: 'ECONNRESET' }])
  })

  test('slicer passes the same bytes in small pieces', async () => {
    await proxy.set({ type: 'slicer', stream: 'upstream', bytes: 2, delayMs: 5 })
    expect((await echo('hello')).back).toBe('hello')
    expect(received.length).toBe(3)
  })

  test('limit passes so many bytes and closes in good order', async () => {
    await proxy.set({ type: 'limit', stream: 'downstream', bytes: 4 })
    expect(await echo('hello')).toMatchObject({ back: 'hell', how: 'closed' })
  })

  test('of a toxicity hits a share of the connections, the same ones for the same seed', async () => {
    const run = async (line: FaultProxy) => {
      proxy = line
      await line.set({ type: 'reset', stream: 'upstream', afterBytes: 0, toxicity: 0.3 })
      const hit: boolean[] = []
      for (let i = 0; i < 40; i++) hit.push((await echo('hello')).how === 'ECONNRESET')
      await line.close()
      return hit
    }
    const { port } = server.address() as AddressInfo
    await proxy.close()
    const first = await run(await startProxy(port, 5))
    expect(await run(await startProxy(port, 5))).toEqual(first)
    expect(first.filter(Boolean).length).toBeGreaterThan(4)
    expect(first.filter(Boolean).length).toBeLessThan(24)
  })
})
