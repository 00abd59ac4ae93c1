import { codeOf } from '../error-code'
import type { Erasure } from '../journal/record'
import { log } from '../log'
import type { Vault } from '../vault/vault'

/**
 * Takes the keys of what was erased out of the vault; what is there no more needs nothing. If the disk does not take it they are forgotten
 * until the app ends, and the next start tries again.
 */
export function eraseKeys(vault: Pick<Vault, 'eraseKeys'>, erasures: readonly Erasure[]): void {
  try {
    vault.eraseKeys(erasures.flatMap(({ keyIds }) => keyIds))
  } catch (error) {
    log.error('erase: the keys are still in their file', { code: codeOf(error) })
  }
}
