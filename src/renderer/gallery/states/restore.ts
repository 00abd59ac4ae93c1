import type { LeadstandApi } from '../../../shared/ipc'
import type { RestoreFault, RestorePreview } from '../../../shared/restore'
import type { Hand } from '../hand'
import { type GalleryState, HOUR, now } from '../state'
import { offline } from './delivery'
import { staff } from './staff'

type Answers = Partial<LeadstandApi>

const fileName = 'leadstand-Tablet 2-1a2b3c4d-20261124T161100480Z.age'
const tablet = { id: '00000000-0000-4000-8000-000000000102', name: 'Tablet 2' }
const preview: RestorePreview = {
  device: tablet,
  mine: false,
  writtenAt: now - 2 * HOUR,
  leads: 143,
  fresh: 118,
  newer: 7,
  older: 4,
  same: 12,
  deleted: 1,
  locked: 1,
  delivered: 96,
  toSend: 0,
  foreign: { leads: 29, owners: [tablet] },
  events: [
    { id: 'event', name: 'Harbour Expo 2026', isHere: true, leads: 131, fresh: 106 },
    { id: 'autumn', name: 'Autumn Salon', isHere: false, leads: 12, fresh: 12 },
  ],
}
const chosen = (encrypted: boolean): Answers => ({
  chooseRestore: async () => ({
    ok: true,
    value: { kind: 'chosen', fileName, bytes: 148_312, encrypted },
  }),
})
const checks = (of: Partial<RestorePreview> = {}): Answers => ({
  ...chosen(false),
  checkRestore: async () => ({ ok: true, value: { kind: 'checked', preview: { ...preview, ...of } } }),
})
const choose = async (hand: Hand) => {
  // It stands above, and comes later.
  await hand.see('What was saved')
  await hand.tap(/^Choose a backup/)
}
const checked = async (hand: Hand) => {
  await choose(hand)
  await hand.scrollTo(/in the file$/)
}
const refused = (fault: RestoreFault): GalleryState => ({
  name: `restore-${fault}`,
  answers: {
    ...chosen(false),
    checkRestore: async () => ({ ok: true, value: { kind: 'refused', fault } }),
  },
  async steps(hand) {
    await choose(hand)
    await hand.scrollTo(/can’t be restored$/)
  },
})

/** A backup that comes to this device, step by step, and every way in which it does not. */
export const restore: GalleryState[] = (
  [
    {
      name: 'restore',
      async steps(hand) {
        await hand.see('What was saved')
        await hand.scrollTo('Restore a backup')
      },
    },
    {
      name: 'restore-passphrase',
      answers: chosen(true),
      async steps(hand) {
        await choose(hand)
        await hand.scrollTo('Open backup')
      },
    },
    {
      name: 'restore-passphrase-wrong',
      answers: {
        ...chosen(true),
        checkRestore: async () => ({ ok: true, value: { kind: 'refused', fault: 'passphrase' } }),
      },
      async steps(hand) {
        await choose(hand)
        await hand.fill('Passphrase of the backup', 'seven brown badgers')
        await hand.tap('Open backup')
        await hand.scrollTo(/^This passphrase/)
      },
    },
    {
      name: 'restore-checking',
      answers: {
        ...chosen(false),
        onRestoreProgress(listener) {
          const progress = { step: 'checking', leads: 61_200, part: 0.6 } as const
          const timer = setInterval(() => listener(progress), 100)
          return () => clearInterval(timer)
        },
      },
      async steps(hand) {
        await choose(hand)
        await hand.scrollTo(/leads read/)
      },
    },
    { name: 'restore-preview', answers: checks(), steps: checked },
    {
      name: 'restore-preview-own',
      answers: checks({
        mine: true,
        foreign: { leads: 0, owners: [] },
        toSend: 29,
        deleted: 0,
        locked: 0,
        events: preview.events.slice(0, 1),
      }),
      steps: checked,
    },
    {
      name: 'restore-preview-nothing',
      answers: checks({ fresh: 0, newer: 0, foreign: { leads: 0, owners: [] } }),
      steps: checked,
    },
    {
      name: 'restore-done',
      answers: {
        ...checks(),
        applyRestore: async () => ({
          ok: true,
          value: { kind: 'restored', fresh: 118, changed: 7, takenOver: 29 },
        }),
      },
      async steps(hand) {
        await checked(hand)
        await hand.tap('Restore 125 leads')
        await hand.scrollTo('Restored')
      },
    },
    {
      name: 'restore-failed',
      answers: {
        ...checks(),
        applyRestore: async () => ({ ok: true, value: { kind: 'failed', code: 'ENOSPC' } }),
      },
      async steps(hand) {
        await checked(hand)
        await hand.tap('Restore 125 leads')
        await hand.scrollTo('The backup was not restored')
      },
    },
    ...(['not-a-backup', 'reformatted', 'newer', 'damaged', 'two-of-one', 'replaced'] as const).map(refused),
  ] satisfies GalleryState[]
).map((state: GalleryState) => staff({ ...offline, ...state }, 'Backup'))
