/** `upstream`: from the app to the server. `downstream`: back. */
export type Direction = 'upstream' | 'downstream'

/** What a line can do to a connection, named as in toxiproxy. Times in ms. */
type Damage =
  /** Every piece of data comes later: `ms`, more or less by up to `jitterMs`. */
  | { type: 'latency'; ms: number; jitterMs?: number }
  /** Data is swallowed; the connection stays, and closes `ms` after it began (0: never). */
  | { type: 'timeout'; ms: number }
  /** RST to both sides once so many bytes went this way (0: at the first byte, which is not passed on), or after so many ms. */
  | { type: 'reset'; afterBytes: number }
  | { type: 'reset'; afterMs: number }
  /** Data arrives in pieces of so many bytes, with a wait before each. */
  | { type: 'slicer'; bytes: number; delayMs: number }
  /** The connection closes in good order after so many bytes. */
  | { type: 'limit'; bytes: number }

/** One fault on the line; `toxicity`: the share of connections that have it, 0 to 1, all by default. */
export type Toxic = (Damage & { stream: Direction; toxicity?: number }) | { type: 'down' }

/** A toxic of data in one direction. */
export type StreamToxic = Exclude<Toxic, { type: 'down' }>
