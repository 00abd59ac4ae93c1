import { copyTroubleOf } from '../copy-trouble'

/** The words for why a backup can't be written, for a system's code; one that has none is told as "other", with the code itself. */
export function backupTroubleOf(code: string): ReturnType<typeof copyTroubleOf> | 'passphrase' {
  return code === 'EPASSPHRASE' ? 'passphrase' : copyTroubleOf(code)
}
