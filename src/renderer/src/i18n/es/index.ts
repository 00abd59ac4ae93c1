import { withMany } from '../with-many'
import { common } from './common'
import { newer } from './newer'
import { session } from './session'
import { setup } from './setup'
import { staff } from './staff'
import { visitor } from './visitor'

export const es = { common, visitor, session, setup, staff: withMany(staff), newer }
