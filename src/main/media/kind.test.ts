import { expect, test } from 'vitest'
import { kindOf } from './kind'

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])),
  )

test.each([
  ['png', bytes(0x89, 'PNG\r\n\x1a\n', 'rest')],
  ['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['gif', bytes('GIF89a')],
  ['webp', bytes('RIFF', 0, 0, 0, 0, 'WEBP')],
  ['mp4', bytes(0, 0, 0, 24, 'ftypisom')],
  ['webm', bytes(0x1a, 0x45, 0xdf, 0xa3)],
])('a %s is told by its first bytes', (kind, file) => {
  expect(kindOf(file)).toBe(kind)
})

test.each([
  ['nothing', bytes()],
  ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page', bytes('<!doctype html>')],
  ['a PDF', bytes('%PDF-1.7')],
  ['a TIFF', bytes('II*\0')],
  ['another RIFF', bytes('RIFF', 0, 0, 0, 0, 'WAVE')],
  ['half a PNG’s head', bytes(0x89, 'PN')],
])('%s is none', (_what, file) => {
  expect(kindOf(file)).toBeNull()
})
