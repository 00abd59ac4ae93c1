import { common } from './common'
import { session } from './session'
import { visitor } from './visitor'

/** What visitors read, and the way to the PIN. */
export const es = { common, session, visitor }
