import type { IpcErrorCode, LeadstandApi, Result } from '../../../shared/ipc'

declare global {
  interface Window {
    readonly leadstand: LeadstandApi
  }
}

/** The main process, as named methods: see shared/ipc.ts. Each gives a Result. */
export const main: LeadstandApi = window.leadstand

/** A call to the main process failed in a way the caller does not handle by itself. */
export class IpcFailure extends Error {
  constructor(readonly code: IpcErrorCode) {
    super(`the main process answered "${code}"`)
    this.name = 'IpcFailure'
  }
}

/** The value of a call, or an IpcFailure. */
export async function value<T>(call: Promise<Result<T>>): Promise<T> {
  const result = await call
  if (result.ok) return result.value
  throw new IpcFailure(result.error)
}
