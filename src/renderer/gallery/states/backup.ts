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
        await hand.tap(/^Save backup/)
        await hand.see(/leads? saved/)
      },
    },
    {
      name: 'backup-writing',
      answers: { ...saving, finishExport: () => new Promise(() => undefined) },
      async steps(hand) {
        await hand.tap(/^Save backup/)
        await hand.see(/leads written/)
      },
    },
    {
      name: 'backup-cancelled',
      async steps(hand) {
        await hand.tap(/^Save backup/)
        await hand.see(/^Cancelled/)
      },
    },
    {
      name: 'backup-failed',
      answers: { ...saving, writeExport: async () => ({ ok: false, error: 'disk' }) },
      async steps(hand) {
        await hand.tap(/^Save backup/)
        await hand.find('[role="alert"]')
      },
    },
  ] satisfies GalleryState[]
).map((state: GalleryState) => staff({ ...offline, ...state }, 'Backup'))
