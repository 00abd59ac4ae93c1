import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { type Link, type LinkEnd, openLink } from './link'
import { seededRandom } from './random'
import type { StreamToxic, Toxic } from './toxic'

/** One connection that came to the proxy. */
export interface Arrival {
  /** Epoch ms. */
  at: number
  /** How it ended; null while it is open. */
  end: LinkEnd | null
}

/** A plain TCP line between the app and a server, with faults that are set and cleared while connections run. */
export interface FaultProxy {
  port: number
  /** Takes the place of all toxics; also for connections that are open, which `down` ends. */
  set(...toxics: Toxic[]): Promise<void>
  /** A line without faults. */
  clear(): Promise<void>
  /** Every connection in order; those that `down` turned away never came. */
  arrivals(): Arrival[]
  close(): Promise<void>
}

/** A proxy in front of `port` of this machine, listening from now on. `seed` decides which connections toxics hit. */
export async function startProxy(port: number, seed = 1): Promise<FaultProxy> {
  const random = seededRandom(seed)
  const links = new Set<Link>()
  const arrivals: Arrival[] = []
  let toxics: StreamToxic[] = []
  let own = 0

  const server = createServer({ allowHalfOpen: true }, (client: Socket) => {
    const arrival: Arrival = { at: Date.now(), end: null }
    arrivals.push(arrival)
    const upstream = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    const link = openLink({ client, server: upstream, random, toxics: () => toxics })
    links.add(link)
    link.closed.then((how) => {
      links.delete(link)
      arrival.end = how
    })
  })

  async function listen() {
    if (server.listening) return
    server.listen(own, '127.0.0.1')
    await once(server, 'listening')
    own = (server.address() as AddressInfo).port
  }
  async function down() {
    const closed = server.listening && once(server, 'close')
    if (closed) server.close()
    for (const link of links) link.end('broken')
    await closed
  }
  async function set(...next: Toxic[]) {
    toxics = next.filter((toxic) => toxic.type !== 'down')
    for (const link of links) link.toxicsChanged()
    if (next.length > toxics.length) await down()
    else await listen()
  }

  await listen()
  return {
    port: own,
    set,
    clear: () => set(),
    arrivals: () => arrivals,
    close: down,
  }
}
