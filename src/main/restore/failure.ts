import type { RestoreFault } from '../../shared/restore'

/** A file that can't be restored, and why; nothing was changed. */
export class RestoreFailure extends Error {
  constructor(readonly fault: RestoreFault) {
    super(fault)
    this.name = 'RestoreFailure'
  }
}
