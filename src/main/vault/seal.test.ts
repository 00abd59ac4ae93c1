import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Envelope, envelopeSchema } from '../../shared/envelope'
import { idOf } from '../../shared/lead.fixture'
import { anyText } from '../../shared/text.fixture'
import { openWith, sealWith } from './seal'

const key = randomBytes(32)
const seal = (text: string) => sealWith(key, 'key-1', idOf(1), 'lead', text)
const open = (envelope: Envelope) => openWith(key, idOf(1), 'lead', envelope)

describe('a sealed text', () => {
  test('opens as it was, whatever its script', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const envelope = seal(text)
        expect(envelopeSchema.safeParse(envelope).success).toBe(true)
        expect(open(envelope)).toBe(text)
      }),
    )
  })

  test('loses a lone surrogate, which UTF-8 can’t hold: JSON escapes it before it comes here', () => {
    expect(open(seal('a\ud83d'))).toBe('a\ufffd')
    expect(open(seal(JSON.stringify('a\ud83d')))).toBe('"a\\ud83d"')
  })

  test('has an IV of its own each time', () => {
    const ivs = Array.from({ length: 200 }, () => seal('same').iv)
    expect(new Set(ivs).size).toBe(200)
  })

  test('does not open with one bit flipped, wherever it is', () => {
    const envelope = seal('ada@example.org')
    for (const field of ['iv', 'data'] as const) {
      const bytes = Buffer.from(envelope[field], 'base64')
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = Buffer.from(bytes)
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(open({ ...envelope, [field]: flipped.toString('base64') })).toBeNull()
      }
    }
  })

  test('does not open cut short or empty', () => {
    const envelope = seal('ada@example.org')
    const bytes = Buffer.from(envelope.data, 'base64')
    for (let length = 0; length < bytes.length; length++)
      expect(open({ ...envelope, data: bytes.subarray(0, length).toString('base64') })).toBeNull()
    expect(open({ ...envelope, iv: '' })).toBeNull()
  })

  test('does not open for another lead, another purpose, under another key or another key’s name', () => {
    const envelope = seal('ada@example.org')
    expect(openWith(key, idOf(2), 'lead', envelope)).toBeNull()
    expect(openWith(key, idOf(1), 'words', envelope)).toBeNull()
    expect(openWith(randomBytes(32), idOf(1), 'lead', envelope)).toBeNull()
    expect(open({ ...envelope, keyId: 'key-2' })).toBeNull()
    expect(open(envelope)).toBe('ada@example.org')
  })
})
