import { randomBytes } from 'node:crypto'
import type { Settings } from '../settings/settings'
import { type Sandbox, startSandbox } from './server'

export interface Practising {
  sandbox: Sandbox
  apiKey: string
}

/** The practice API runs while the device practises, with a key of its own that changes at each start. */
export interface Practice {
  current(): Practising | null
  /** Starts or ends it as the settings say. */
  follow(settings: Settings): Promise<void>
}

export function openPractice(): Practice {
  let current: Practising | null = null
  return {
    current: () => current,
    async follow(settings) {
      const wanted = settings.get().connection?.kind === 'practice'
      if (wanted && !current) {
        const apiKey = randomBytes(24).toString('hex')
        const sandbox = await startSandbox({ port: 0, apiKey, ref: 'practice' })
        current = { sandbox, apiKey }
      }
      if (!wanted && current) {
        const { sandbox } = current
        current = null
        await sandbox.close()
      }
    },
  }
}
