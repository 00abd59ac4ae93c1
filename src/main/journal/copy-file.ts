import { type FileHandle, open, readFile, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { openIfThere, readHead } from './head'
import { PIECE_BYTES } from './segment'

/** Bytes before the end of a copy that are compared with the original. */
const JOINT_BYTES = 4096

/** What a copied segment lacks. `mark`: of the original as it was compared. */
export type Lack =
  | { kind: 'rest'; mark: string; from: number; size: number }
  /** `strange`: what lies there was not written from any earlier form of the original, and is kept. */
  | { kind: 'all'; mark: string; size: number; strange: boolean; missing: boolean }

/**
 * Compares a segment with its copy by header line and size. `size`: bytes of the original that count, undefined for all of them.
 * Null if nothing is lacking.
 */
export async function lackOf(original: string, copy: string, size?: number): Promise<Lack | null> {
  return withFile(original, async (source) => {
    const counts = size ?? (await source.stat()).size
    if (counts === 0) return null
    const { mark, header } = await readHead(source)
    const all = { kind: 'all' as const, mark, size: counts }
    const there = await openIfThere(copy)
    if (!there) return { ...all, strange: false, missing: true }
    try {
      const copied = (await there.stat()).size
      if (copied === 0) return { ...all, strange: false, missing: true }
      const head = await readHead(there)
      if (head.mark === mark && copied <= counts && (await sameBefore(source, there, copied)))
        return copied === counts ? null : { kind: 'rest', mark, from: copied, size: counts }
      return { ...all, strange: !header?.replaces?.includes(head.mark), missing: false }
    } finally {
      await there.close()
    }
  })
}

/** Brings the copy up to date; on its disk when fulfilled. False: the original was written anew since it was compared. */
export async function fillLack(original: string, copy: string, lack: Lack, now: number): Promise<boolean> {
  return withFile(original, async (source) => {
    if ((await readHead(source)).mark !== lack.mark) return false
    if (lack.kind === 'rest') {
      await withFile(copy, (file) => transfer(source, file, lack.from, lack.size), 'r+')
      return true
    }
    await withFile(`${copy}.new`, (file) => transfer(source, file, 0, lack.size), 'w')
    if (lack.strange) await rename(copy, keptName(copy, now))
    await rename(`${copy}.new`, copy)
    return true
  })
}

/** Copies a small file whole if it differs; what lies there is kept if `holdsMore` says so. A missing original is none to copy. */
export async function copySmall(
  original: string,
  copy: string,
  holdsMore: (there: Buffer, than: Buffer) => boolean,
  now: number,
): Promise<void> {
  const bytes = await readFile(original).catch(() => null)
  if (!bytes) return
  const there = await readFile(copy).catch(() => null)
  if (there?.equals(bytes)) return
  await withFile(
    `${copy}.new`,
    async (file) => {
      await file.writeFile(bytes)
      await file.sync()
    },
    'w',
  )
  if (there && holdsMore(there, bytes)) await rename(copy, keptName(copy, now))
  await rename(`${copy}.new`, copy)
}

function keptName(path: string, now: number): string {
  return join(dirname(path), `kept-${now}-${basename(path)}`)
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>, flags = 'r'): Promise<T> {
  const file = await open(path, flags)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function sameBefore(a: FileHandle, b: FileHandle, end: number): Promise<boolean> {
  const from = Math.max(0, end - JOINT_BYTES)
  const [one, other] = await Promise.all([pieceOf(a, from, end - from), pieceOf(b, from, end - from)])
  return one.equals(other)
}

async function pieceOf(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, from)
  return bytes.subarray(0, bytesRead)
}

/** Everything between two offsets, piece by piece and then to the disk. */
async function transfer(source: FileHandle, target: FileHandle, from: number, to: number): Promise<void> {
  for (let at = from; at < to; ) {
    const piece = await pieceOf(source, at, Math.min(PIECE_BYTES, to - at))
    if (piece.length === 0) break
    for (let done = 0; done < piece.length; )
      done += (await target.write(piece, done, piece.length - done, at + done)).bytesWritten
    at += piece.length
  }
  await target.sync()
}
