import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { repack } from './png.mjs'

/** Two pixels a row; each row with another filter, all of them the same picture. */
const filtered = [
  [0, 10, 20, 30, 40, 50, 60],
  [1, 10, 20, 30, 30, 30, 30],
  [2, 0, 0, 0, 0, 0, 0],
  [3, 5, 10, 15, 15, 15, 15],
  [4, 0, 0, 0, 0, 0, 0],
]

test('a picture packed anew has the same pixels, whatever filters it came with', () => {
  const again = repack(png(Buffer.from(filtered.flat())))
  expect(rowsOf(again)).toEqual(filtered.map(() => [0, 10, 20, 30, 40, 50, 60]))
})

test('what no browser makes is left alone', () => {
  expect(() => repack(png(Buffer.from(filtered.flat()), 3))).toThrow('not a picture')
})

function png(rows: Buffer, colours = 2) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(2, 0)
  header.writeUInt32BE(filtered.length, 4)
  header.set([8, colours], 8)
  const parts = [
    ['IHDR', header],
    ['IDAT', deflateSync(rows)],
  ] as const
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts.map(chunk)])
}

function chunk([type, data]: readonly [string, Buffer]) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(data.length, 0)
  numbers.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)])
}

function rowsOf(image: Buffer) {
  const at = image.indexOf('IDAT', 0, 'latin1')
  const rows = inflateSync(image.subarray(at + 4, at + 4 + image.readUInt32BE(at - 4)))
  return filtered.map((_, i) => [...rows.subarray(i * 7, i * 7 + 7)])
}
