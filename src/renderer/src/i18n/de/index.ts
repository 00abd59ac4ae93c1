import { common } from './common'
import { newer } from './newer'
import { session } from './session'
import { setup } from './setup'
import { staff } from './staff'
import { visitor } from './visitor'

export const de = { common, visitor, session, setup, staff, newer }
