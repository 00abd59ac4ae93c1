import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { outcomeOf } from '../../shared/outcome'
import { type Faults, type Sandbox, type SandboxOptions, startSandbox } from './server'

const running: Sandbox[] = []
afterEach(async () => {
  for (const sandbox of running.splice(0)) await sandbox.close()
})

async function start(more: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ port: 0, apiKey: 'key', ref: 'YYY', ...more })
  running.push(sandbox)
  return sandbox
}

interface Request {
  ref?: string | null
  key?: string | null
  body?: string
  method?: string
  path?: string
}
function send(sandbox: Sandbox, request: Request = {}) {
  const {
    ref = 'YYY',
    key = 'key',
    body = '{"Email":"ada@example.org"}',
    method = 'POST',
    path = '/leads',
  } = request
  return fetch(`${sandbox.baseUrl}${path}${ref === null ? '' : `?ref=${ref}`}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
    },
    ...(method === 'POST' ? { body } : {}),
  })
}
/** What the app makes of an answer. */
async function outcome(response: Response) {
  const { status, headers } = response
  const contentType = headers.get('content-type') ?? ''
  return outcomeOf(
    { kind: 'response', status, contentType, retryAfter: null, body: await response.text() },
    0,
  )
}

describe('the sandbox', () => {
  test('accepts a lead with an id in JSON, and keeps it', async () => {
    const sandbox = await start()
    const response = await send(sandbox)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await outcome(response)).toMatchObject({ kind: 'delivered', serverId: expect.any(String) })
    expect(sandbox.total()).toBe(1)
    expect(sandbox.received).toMatchObject([
      {
        status: 200,
        method: 'POST',
        url: '/api/v1/leads?ref=YYY',
        email: 'ada@example.org',
        body: '{"Email":"ada@example.org"}',
        headers: { authorization: 'Bearer key' },
      },
    ])
  })

  test.each([
    ['no key', { key: null }, 401],
    ['another key', { key: 'other' }, 401],
    ['no ref', { ref: null }, 422],
    ['another ref', { ref: 'ZZZ' }, 422],
    ['no Email', { body: '{"Firstname":"Ada"}' }, 422],
    ['an Email that is none', { body: '{"Email":"ada"}' }, 422],
    ['data points of another shape', { body: '{"Email":"a@b.de","JourneyData":[{"Interest":"x"}]}' }, 422],
    ['no JSON', { body: 'Email=ada' }, 422],
    ['a body above 64 KiB', { body: `{"Email":"a@b.de","Firstname":"${'x'.repeat(66_000)}"}` }, 413],
    ['another method', { method: 'GET' }, 405],
    ['another path', { path: '/contacts' }, 404],
  ])('answers %s in JSON', async (_what, request, status) => {
    const response = await send(await start(), request)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ message: expect.any(String) })
  })

  test('accepts any key and any ref where none is set, but not their absence', async () => {
    const sandbox = await start({ apiKey: null, ref: null })
    expect((await send(sandbox, { key: 'any', ref: 'any' })).status).toBe(200)
    expect((await send(sandbox, { key: null })).status).toBe(401)
    expect((await send(sandbox, { ref: null })).status).toBe(422)
  })

  test('listens to this machine only', async () => {
    expect(new URL((await start()).baseUrl).hostname).toBe('127.0.0.1')
  })

  test('keeps the last thousand and counts all', async () => {
    const sandbox = await start()
    sandbox.received.push(...Array.from({ length: 1_000 }, () => ({ ...emptyRequest })))
    await send(sandbox)
    expect(sandbox.received).toHaveLength(1_000)
    expect(sandbox.received.at(-1)).toMatchObject({ email: 'ada@example.org' })
    expect(sandbox.total()).toBe(1)
  })
})

const emptyRequest = { at: 0, status: 0, method: '', url: '', headers: {}, body: '', email: null }

describe('a fault', () => {
  const withFaults = async (faults: Faults) => start({ faults })

  test('answers everything with its status', async () => {
    const sandbox = await withFaults({ fail: 503 })
    const response = await send(sandbox)
    expect(response.status).toBe(503)
    expect(await outcome(response)).toMatchObject({ kind: 'unconfirmed', reason: 'server-trouble' })
    expect(sandbox.received).toMatchObject([{ status: 503 }])
  })

  test('shows a sign-in page that the app does not take for the API', async () => {
    const response = await send(await withFaults({ html: true }))
    expect(response.status).toBe(200)
    expect(await outcome(response)).toMatchObject({ kind: 'pause', reason: 'sign-in-page' })
  })

  test('takes the request and gives no answer', async () => {
    const sandbox = await withFaults({ drop: true })
    await expect(send(sandbox)).rejects.toThrow()
    expect(sandbox.received).toMatchObject([{ status: 0, email: 'ada@example.org' }])
  })

  test('accepts with another status', async () => {
    expect((await send(await withFaults({ status: 202 }))).status).toBe(202)
    const empty = await send(await withFaults({ status: 204 }))
    expect([empty.status, await empty.text()]).toEqual([204, ''])
  })

  test('can be changed while it runs', async () => {
    const sandbox = await withFaults({ fail: 500 })
    expect((await send(sandbox)).status).toBe(500)
    sandbox.faults = {}
    expect((await send(sandbox)).status).toBe(200)
  })
})

test('a client that goes away half way costs it nothing', async () => {
  const sandbox = await start()
  await new Promise<void>((resolve) => {
    const socket = connect(Number(new URL(sandbox.baseUrl).port), '127.0.0.1', () => {
      const head = 'POST /api/v1/leads?ref=YYY HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"Email"'
      socket.write(head, () => socket.resetAndDestroy())
    })
    socket.on('close', () => resolve())
  })
  expect((await send(sandbox)).status).toBe(200)
  expect(sandbox.total()).toBe(1)
})
