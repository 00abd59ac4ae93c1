import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MediaKind } from './kind'
import { pixelsOf } from './pixels'

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])),
  )
const png = bytes(0x89, 'PNG\r\n\x1a\n', 0, 0, 0, 13, 'IHDR', 0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50, 8)
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 6, 'JFIF', 0xff, 0xc2, 0, 17, 8, 0xff, 0xff, 0xff, 0xfe, 3)

test.each([
  ['png', png, 50_000 * 50_000],
  ['gif', bytes('GIF89a', 0x10, 0x27, 0x20, 0x4e), 10_000 * 20_000],
  [
    'webp',
    bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8X', 10, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0xff, 0x3f, 0, 0),
    65_536 * 16_384,
  ],
  ['jpeg', jpeg, 65_535 * 65_534],
] satisfies [MediaKind, Uint8Array, number][])(
  'the head of a %s says how many pixels it has',
  (kind, file, pixels) => {
    expect(pixelsOf(file, kind)).toBe(pixels)
  },
)

test('a head that is cut off or makes no sense says nothing', () => {
  expect(pixelsOf(png.subarray(0, 20), 'png')).toBeNull()
  expect(pixelsOf(jpeg.subarray(0, 12), 'jpeg')).toBeNull()
  expect(pixelsOf(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 2, 0, 0), 'jpeg')).toBeNull()
  expect(pixelsOf(bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8 '), 'webp')).toBeNull()
})

test('no bytes hold it up or throw', () => {
  const kinds = fc.constantFrom<MediaKind>('png', 'gif', 'webp', 'jpeg')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), kinds, (file, kind) => {
      const pixels = pixelsOf(file, kind)
      expect(pixels === null || pixels >= 0).toBe(true)
    }),
  )
})
