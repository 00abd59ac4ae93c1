import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { decrypted, WrongPassphrase } from '../backup/age'
import { RestoreFailure } from './failure'

const PIECE = 64 * 1024
const AGE = 'age-encryption.org/v1\n'

/** A file as it was when staff chose it. */
export interface ChosenFile {
  path: string
  bytes: number
  encrypted: boolean
}

/** Looks at a file. Rejected with the system's error; a pipe or a device, which has no end, is refused. */
export async function lookAt(path: string): Promise<ChosenFile> {
  const file = await openRegular(path)
  try {
    const { size } = await file.stat()
    const begin = Buffer.alloc(AGE.length)
    await file.read(begin, 0, begin.length, 0)
    return { path, bytes: size, encrypted: begin.toString('latin1') === AGE }
  } finally {
    await file.close()
  }
}

/**
 * The JSON in it, in pieces. `passphrase`: of an encrypted one. `onRead`: bytes of the file that were read until now. Rejected with the
 * system's error, with a RestoreFailure if the file does not open, and when aborted.
 */
export async function* plainPieces(
  { path, encrypted }: ChosenFile,
  passphrase: string,
  signal: AbortSignal,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const pieces = readPieces(path, signal, onRead)
  if (!encrypted) return yield* pieces
  try {
    yield* decrypted(pieces, passphrase)
  } catch (error) {
    if (error instanceof WrongPassphrase) throw new RestoreFailure('passphrase')
    if (signal.aborted || error instanceof RestoreFailure || isOfSystem(error)) throw error
    throw new RestoreFailure('damaged')
  }
}

/** The disk's own error, and not that of a library about what it read. */
export function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code))
}

async function* readPieces(
  path: string,
  signal: AbortSignal,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const file = await openRegular(path)
  try {
    for (let at = 0; ; ) {
      signal.throwIfAborted()
      const piece = Buffer.allocUnsafeSlow(PIECE)
      const { bytesRead } = await file.read(piece, 0, PIECE, at)
      if (bytesRead === 0) return
      at += bytesRead
      onRead(at)
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

async function openRegular(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw Object.assign(new Error(path), { code: 'EINVAL' })
}
