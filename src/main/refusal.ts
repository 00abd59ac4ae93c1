import type { IpcErrorCode } from '../shared/ipc'

/** A failure that the page handles; anything else that is thrown reaches it as `failed`. */
export class Refusal extends Error {
  constructor(readonly code: IpcErrorCode) {
    super(code)
    this.name = 'Refusal'
  }
}
