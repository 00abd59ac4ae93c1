import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../shared/text.fixture'
import { logLine, parseLogLine } from './log-line'

const at = new Date('2026-11-24T06:57:33.123Z')

describe('a line of the log', () => {
  test('says when, how bad, what, and the facts', () => {
    expect(logLine(at, 'info', ['attempt', { id: 'a', status: 201 }])).toBe(
      '2026-11-24T06:57:33.123Z info attempt {"id":"a","status":201}',
    )
    expect(logLine(at, 'error', ['window: the page hangs'])).toBe(
      '2026-11-24T06:57:33.123Z error window: the page hangs',
    )
  })

  test('is read again as it was written, whatever is in its facts', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('code', 'state', 'stack'), anyText), (facts) => {
        const line = logLine(at, 'info', ['courier', { ...facts }])
        expect(line).not.toContain('\n')
        expect(parseLogLine(line)).toEqual({
          at: at.getTime(),
          level: 'info',
          text: 'courier',
          facts: { ...facts },
        })
      }),
    )
  })

  test('stays one line, with no facts of its own, whatever its text is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = logLine(at, 'warn', [text, { code: 'x' }])
        expect(line.split(/\r|\n/)).toHaveLength(1)
        expect(parseLogLine(line)?.facts).toEqual({ code: 'x' })
      }),
    )
  })

  test('holds line separators that JSON leaves as they are', () => {
    const facts = { code: 'a\u2028b\u2029' }
    expect(parseLogLine(logLine(at, 'info', ['x', facts]))?.facts).toEqual(facts)
  })

  test('leaves an Error out', () => {
    expect(logLine(at, 'error', ['failed', new Error('anna@example.com')])).toBe(
      `${at.toISOString()} error failed`,
    )
  })

  test.each([
    '',
    'x',
    '2026-11-24T06:57:33.123Z',
    '[2026-11-24 06:57:33.123] [info]  start',
    `${at.toISOString()} info a {"b":`,
  ])('that is none is told apart: %s', (line) => {
    expect(parseLogLine(line)).toBeNull()
  })

  test('is found in no text by accident, and no text breaks the reader', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseLogLine(text)).toBeNull()
      }),
    )
  })
})
