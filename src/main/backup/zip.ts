import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** One file of an archive, whose bytes come in pieces. */
export interface ZipEntry {
  name: string
  pieces: Iterable<Buffer> | AsyncIterable<Buffer>
}

const MAX_BYTES = 0xffff_ffff
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATE = 8
/** 1 January 1980: the archive says nothing about when its parts were made. */
const DATE = 0x0021

/**
 * A ZIP archive (APPNOTE 6.3) in pieces, so that nothing of it has to be in memory as a whole. Without ZIP64: throws `EFBIG` for what
 * does not fit into 4 GB.
 */
export async function* zipPieces(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, pieces } of entries) {
    const begin = offset
    const sum = { crc: 0, size: 0, packed: 0 }
    const local = Buffer.concat([localHeader(name), Buffer.from(name)])
    offset += local.length
    yield local
    for await (const piece of deflated(pieces, sum)) {
      sum.packed += piece.length
      yield piece
    }
    if (Math.max(sum.size, begin + sum.packed) > MAX_BYTES)
      throw Object.assign(new Error('too large for a ZIP'), { code: 'EFBIG' })
    const descriptor = Buffer.concat([
      uint32(0x08074b50),
      uint32(sum.crc),
      uint32(sum.packed),
      uint32(sum.size),
    ])
    offset += sum.packed + descriptor.length
    yield descriptor
    directory.push(centralHeader(name, sum, begin), Buffer.from(name))
  }
  const central = Buffer.concat(directory)
  yield central
  yield endOf(entries.length, central.length, offset)
}

async function* deflated(pieces: ZipEntry['pieces'], sum: { crc: number; size: number }) {
  async function* counted() {
    for await (const piece of pieces) {
      sum.crc = crc32(piece, sum.crc)
      sum.size += piece.length
      yield piece
    }
  }
  // What fails ends the reading below; nothing is left to do here.
  yield* pipeline(
    Readable.from(counted()),
    createDeflateRaw({ level: 4 }),
    () => undefined,
  ) as AsyncIterable<Buffer>
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function localHeader(name: string): Buffer {
  const words = [20, FLAGS, DEFLATE, 0, DATE].map(uint16)
  const sizes = [0, 0, 0].map(uint32)
  return Buffer.concat([uint32(0x04034b50), ...words, ...sizes, uint16(Buffer.byteLength(name)), uint16(0)])
}

function centralHeader(
  name: string,
  { crc, packed, size }: { crc: number; packed: number; size: number },
  at: number,
): Buffer {
  const words = [20, 20, FLAGS, DEFLATE, 0, DATE].map(uint16)
  const sizes = [crc, packed, size].map(uint32)
  const rest = [Buffer.byteLength(name), 0, 0, 0, 0].map(uint16)
  return Buffer.concat([uint32(0x02014b50), ...words, ...sizes, ...rest, uint32(0), uint32(at)])
}

function endOf(count: number, size: number, at: number): Buffer {
  const words = [0, 0, count, count].map(uint16)
  return Buffer.concat([uint32(0x06054b50), ...words, uint32(size), uint32(at), uint16(0)])
}
