import type { AppState } from '../../../shared/ipc'
import { type GalleryState, MINUTE, now } from '../state'
import { staff } from './staff'

const at = now - 40 * MINUTE
const provisionProblems = [
  { path: 'device.role', message: 'is none of: kiosk, laptop' },
  { path: 'device.pin', message: '4 to 12 digits' },
]
const obfuscated = { backend: 'basic_text', protected: false, accepted: false, lostKeys: 0 }
const failing = (failure: string): Partial<AppState> => ({
  journalCopy: { state: 'failing', failure, since: at },
})
const broken = { healthy: false, failure: 'ENOSPC', emptied: false }

/** What staff are told on every screen. */
export const banners: GalleryState[] = [
  staff({ name: 'banner-secrets', app: { secretStore: obfuscated } }),
  staff({ name: 'banner-lost-keys', app: { secretStore: { ...obfuscated, accepted: true, lostKeys: 2 } } }),
  staff({ name: 'banner-provision', app: { provisionProblems } }),
  staff({
    name: 'banner-damage-restored',
    app: { damage: { at, records: 0, rows: 12, journal: 0, segments: 0 } },
  }),
  staff({
    name: 'banner-damage-all',
    app: { damage: { at, records: 3, rows: 25, journal: 1, segments: 2 } },
  }),
  ...['ENOENT', 'ENOSPC', 'EROFS', 'EWEIRD'].map((code) =>
    staff({ name: `banner-copy-${code.toLowerCase()}`, app: failing(code) }),
  ),
  staff({
    name: 'banner-automatic',
    app: { automaticBackup: { state: 'failing', failure: 'ENOENT', since: at } },
  }),
  staff({ name: 'banner-journal', app: { journal: broken } }),
  staff({ name: 'banner-store', database: 'unusable' }),
  staff({
    name: 'banner-emptied',
    leads: [],
    app: { journal: { healthy: true, failure: null, emptied: true } },
  }),
  staff(
    {
      name: 'banners-many',
      app: {
        ...failing('ENOENT'),
        secretStore: obfuscated,
        provisionProblems,
        damage: { at, records: 1, rows: 1, journal: 0, segments: 1 },
        journal: broken,
      },
    },
    'Delivery',
  ),
]
