import { API_KEY, test as base } from '../fixtures'
import { type FaultProxy, startProxy } from './proxy'

/** The same seed gives the same faults to the same connections: a run that failed can be had again. */
export const SEED = Number(process.env.LEADSTAND_SEED ?? 20_261)

/** Tests in which a line with faults lies between the app and the API. */
export const test = base.extend<{ line: FaultProxy }>({
  line: async ({ api }, use) => {
    const line = await startProxy(api.port, SEED)
    await use(line)
    await line.close()
  },
  provision: async ({ provision, line }, use) => {
    const baseUrl = `http://127.0.0.1:${line.port}/api/v1`
    await use({ ...provision, connection: { kind: 'hyperaktiv', baseUrl, apiKey: API_KEY } })
  },
})
