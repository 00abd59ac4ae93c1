import { session } from 'electron'

/** Sessions that have no connection open when a request begins. */
export interface FreshSessions {
  /** For one request; nobody else has it until it is given back. */
  take(): Electron.Session
  /** Closes what the request left open. */
  giveBack(own: Electron.Session): void
}

/**
 * In memory, without cookies and cache, as many as there are requests at once. `Connection: close` alone is not enough:
 * Chromium goes by the server's answer, and uses a connection again that a server or a box in between keeps all the same.
 */
export function openFreshSessions(): FreshSessions {
  const free: Electron.Session[] = []
  let made = 0
  return {
    // Without the prefix `persist:` nothing of it touches the disk.
    take: () => free.pop() ?? session.fromPartition(`courier-${++made}`, { cache: false }),
    giveBack(own) {
      void own.closeAllConnections().then(() => free.push(own))
    },
  }
}
