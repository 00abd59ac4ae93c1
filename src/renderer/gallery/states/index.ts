import type { Area } from '../areas'
import type { GalleryState } from '../state'
import { backup } from './backup'
import { banners } from './banners'
import { broken } from './broken'
import { captures } from './capture'
import { delivery } from './delivery'
import { designer } from './designer'
import { dialogs } from './dialogs'
import { end } from './end'
import { event } from './event'
import { insights } from './insights'
import { leadDetail } from './lead-detail'
import { leads } from './leads'
import { pin } from './pin'
import { restore } from './restore'
import { setUp } from './set-up'
import { settings } from './settings'
import { touched } from './touch'
import { visitor } from './visitor'

export const states: Record<Area, GalleryState[]> = {
  visitor,
  touch: touched,
  'set-up': setUp,
  pin,
  capture: captures,
  leads: [...leads, ...leadDetail],
  delivery,
  event: [...event, ...end],
  designer,
  insights,
  backup,
  restore,
  settings,
  banners,
  dialogs,
  broken,
}
