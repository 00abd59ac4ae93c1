import type { LeadstandApi } from '../../../shared/ipc'
import type { GalleryState } from '../state'
import { offline } from './delivery'
import { staff } from './staff'

const saving: Pick<LeadstandApi, 'startExport'> = {
  startExport: async () => ({ ok: true, value: { fileName: 'Harbour Expo.csv' } }),
}

/** Leads on a stick, and what came of it. */
export const backup: GalleryState[] = (
  [
    { name: 'backup-none', leads: [] },
    { name: 'backup' },
    {
      name: 'backup-saved',
      answers: saving,
      async steps(hand) {
        await hand.tap('CSV')
        await hand.tap(/^Save backup/)
        await hand.see(/leads? saved/)
      },
    },
    {
      name: 'backup-writing',
      answers: { ...saving, finishExport: () => new Promise(() => undefined) },
      async steps(hand) {
        await hand.tap('CSV')
        await hand.tap(/^Save backup/)
        await hand.see(/Looking at the leads/)
      },
    },
    {
      name: 'backup-cancelled',
      async steps(hand) {
        await hand.tap('CSV')
        await hand.tap(/^Save backup/)
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
        await hand.tap('CSV')
        await hand.tap(/^Save backup/)
        await hand.see('The backup was not saved')
      },
    },
  ] satisfies GalleryState[]
).map((state: GalleryState) => staff({ ...offline, ...state }, 'Backup'))
