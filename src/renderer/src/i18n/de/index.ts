export { common } from './common'
export { session } from './session'
export { visitor } from './visitor'
