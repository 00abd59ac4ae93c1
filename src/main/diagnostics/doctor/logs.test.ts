import { appendFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { logLine } from '../../log-line'
import { useProfile } from './examined.fixture'

describe('the doctor on the log', () => {
  const { at, complaints, says } = useProfile()

  const write = (...entries: Parameters<typeof logLine>[]) =>
    appendFile(at('logs', 'main.log'), entries.map((entry) => `${logLine(...entry)}\n`).join(''))

  test('shows the newest errors, without what has no place in it', async () => {
    await write(
      [new Date(), 'error', ['backup', { code: 'ENOSPC' }]],
      [new Date(), 'error', ['no answer for anna@example.com']],
    )
    const [said] = await complaints('log')
    expect(said).toMatch(/^warning: 2 errors in 3 entries.*backup \(ENOSPC\).*no answer for \[e-mail\]$/)
  })

  test('says that the last start was refused, until one succeeds', async () => {
    const later = new Date(Date.now() + 1000)
    await write([later, 'error', ['refused to start', { code: 'NEWER_VERSION' }]])
    expect(await complaints('log')).toContainEqual(
      expect.stringMatching(/^problem: The last start was refused \(NEWER_VERSION\)/),
    )
    await write([later, 'info', ['start', {}]])
    expect(await says('log', 'problem')).toEqual([])
  })
})
