import { execFile } from 'node:child_process'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A small disk in memory, to be filled to its last byte. */
export interface SmallDisk {
  /** Takes all that is free. */
  fill(): Promise<void>
  /** Gives it back. */
  free(): Promise<void>
  /** Takes it away, whoever still uses it. */
  unmount(): Promise<void>
}

/** Why this machine can't have one; null if it can: Linux lets nobody but root mount. */
export function noSmallDisk(): string | null {
  if (process.platform === 'linux' && process.getuid?.() === 0) return null
  return 'only root on Linux can mount a small disk'
}

/** Puts a disk of so many megabytes at `folder`, which is made if missing. */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<SmallDisk> {
  await mkdir(folder, { recursive: true })
  await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  const filler = join(folder, 'filler')
  return {
    async fill() {
      const file = await open(filler, 'a')
      for (const bytes of [1_048_576, 4_096, 1]) await writeUntilFull(file, Buffer.alloc(bytes))
      await file.close()
    },
    free: () => rm(filler),
    async unmount() {
      await run('umount', ['--lazy', folder])
    },
  }
}

async function writeUntilFull(file: Awaited<ReturnType<typeof open>>, bytes: Buffer) {
  for (;;)
    try {
      const { bytesWritten } = await file.write(bytes)
      if (bytesWritten < bytes.length) return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return
      throw error
    }
}

/** The folder can only be read, for root too, until `mend` is called. */
export async function makeReadOnly(folder: string): Promise<{ mend(): Promise<void> }> {
  await run('mount', ['--bind', folder, folder])
  await run('mount', ['-o', 'remount,bind,ro', folder])
  return {
    async mend() {
      await run('umount', ['--lazy', folder])
    },
  }
}
