import type { Backups, LeadstandApi } from '../../../shared/ipc'
import type { Hand } from '../hand'
import { type GalleryState, HOUR, MINUTE, now } from '../state'
import { offline } from './delivery'
import { staff } from './staff'

const saving: Pick<LeadstandApi, 'startExport'> = {
  startExport: async () => ({ ok: true, value: { fileName: 'Harbour Expo.csv' } }),
}
const stick = '/media/booth/STICK'
const plan: Backups['automatic'] = { minutes: 15, leads: 25, keep: 5, format: 'age', folder: stick }
const all = { scope: 'all', eventId: null, bytes: 148_312, automatic: false, since: 0 } as const
const records: Backups['records'] = [
  {
    ...all,
    at: now - 9 * MINUTE,
    path: `${stick}/leadstand-Tablet 2-1a2b3c4d-20261124T161100480Z.age`,
    format: 'age',
    leads: 132,
    automatic: true,
    since: 1,
  },
  { ...all, at: now - 2 * HOUR, path: `${stick}/evening.xlsx`, format: 'xlsx', leads: 88, since: 45 },
  {
    ...all,
    at: now - 26 * HOUR,
    path: '/home/booth/Documents/leadstand-unsynced-2026-11-23.json',
    format: 'json',
    scope: 'unsynced',
    leads: 1,
    bytes: 2_120,
    since: 101,
  },
]
const csv = async (hand: Hand) => {
  await hand.tap('CSV')
  await hand.tap(/^Save backup/)
}

/** Leads on a stick, and what came of it. */
export const backup: GalleryState[] = (
  [
    { name: 'backup-none', leads: [] },
    { name: 'backup' },
    {
      name: 'backup-passphrase',
      async steps(hand) {
        await hand.fill('Passphrase', 'too short')
        await hand.tap(/^Save backup/)
        await hand.see(/^Use at least/)
      },
    },
    {
      name: 'backup-saved',
      answers: saving,
      async steps(hand) {
        await csv(hand)
        await hand.see(/leads? saved/)
      },
    },
    {
      name: 'backup-writing',
      answers: {
        ...saving,
        finishExport: () => new Promise(() => undefined),
        onBackupProgress(listener) {
          const progress = {
            step: 'writing',
            done: 61_200,
            all: 100_000,
            part: 0.81,
            left: 9 * MINUTE,
          } as const
          const timer = setInterval(() => listener(progress), 100)
          return () => clearInterval(timer)
        },
      },
      async steps(hand) {
        await csv(hand)
        await hand.see(/^About 9 minutes/)
      },
    },
    {
      name: 'backup-cancelled',
      async steps(hand) {
        await csv(hand)
        await hand.see(/^Cancelled/)
      },
    },
    {
      name: 'backup-failed',
      answers: {
        ...saving,
        finishExport: async () => ({ ok: true, value: { kind: 'failed', code: 'ENOSPC' } }),
      },
      async steps(hand) {
        await csv(hand)
        await hand.see('The backup was not saved')
      },
    },
    {
      name: 'backup-automatic',
      app: { automaticBackup: { state: 'waiting', at: now - 9 * MINUTE } },
      backups: { automatic: plan, records },
      steps: (hand) => hand.scrollTo('What was saved'),
    },
    {
      name: 'backup-automatic-failing',
      app: { automaticBackup: { state: 'failing', failure: 'ENOENT', since: now - 12 * MINUTE } },
      backups: { automatic: plan, records },
      steps: (hand) => hand.scrollTo(/^They have failed/),
    },
    {
      name: 'backup-automatic-form',
      backups: { records },
      async steps(hand) {
        await hand.tap('Set up automatic backups')
        await hand.scrollTo('Backups to keep')
      },
    },
  ] satisfies GalleryState[]
).map((state: GalleryState) => staff({ ...offline, ...state }, 'Backup'))
