/** Why the second copy of the journal fails, or a folder can't have one: each has its words. */
type CopyTrouble = 'gone' | 'hangs' | 'full' | 'read-only' | 'broken' | 'inside' | 'other'

const troubles: Partial<Record<string, CopyTrouble>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  ETIMEDOUT: 'hangs',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EIO: 'broken',
  EINVAL: 'inside',
}

/** The words for a system's code; one that has none is told as "other", with the code itself. */
export function copyTroubleOf(code: string): CopyTrouble {
  return troubles[code] ?? 'other'
}
