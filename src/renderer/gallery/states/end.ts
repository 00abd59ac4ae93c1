import type { ShowEnd } from '../../../shared/erase'
import type { Result } from '../../../shared/ipc'
import type { Hand } from '../hand'
import { delivered, leadsOf, times } from '../leads'
import { type GalleryState, HOUR, MINUTE, now } from '../state'
import { staff } from './staff'

const all = leadsOf(times(132, delivered))
const path = '/media/booth/STICK/leadstand-all-2026-03-04.age'
const ready: Partial<ShowEnd> = {
  backup: { at: now - 4 * MINUTE, path, current: true },
  report: { at: now - MINUTE, path: '/home/booth/Documents/Harbour-Expo-insights.pdf', current: true },
  files: [
    {
      at: now - 4 * MINUTE,
      path,
      format: 'age',
      scope: 'all',
      eventId: null,
      leads: 132,
      bytes: 214_312,
      automatic: false,
    },
  ],
}
const open = async (hand: Hand) => {
  await hand.tap('End of the show')
  await hand.titled('End of the show')
}
const erase = async (hand: Hand) => {
  await open(hand)
  await hand.fill('Number of leads to erase', '132')
  await hand.tap('Erase 132 leads')
}
const done = async <T>(value: T): Promise<Result<T>> => ({ ok: true, value })
const erased = {
  kind: 'erased' as const,
  erasure: { id: '1', eventId: 'event', keyIds: ['sample'], at: now, leads: 132 },
}

/** The end of the show, from the checklist to the leads that are gone. */
export const end: GalleryState[] = (
  [
    { name: 'end-ready', leads: all, showEnd: ready, steps: open },
    {
      name: 'end-missing',
      showEnd: { erased: [{ at: now - 30 * HOUR, leads: 48 }] },
      steps: async (hand) => {
        await open(hand)
        await hand.see('This would be lost')
      },
    },
    {
      name: 'end-wrong-number',
      leads: all,
      showEnd: ready,
      steps: async (hand) => {
        await open(hand)
        await hand.fill('Number of leads to erase', '123')
        await hand.tap('Erase 132 leads')
        await hand.scrollTo(/^That is another number/)
      },
    },
    { name: 'end-dark', app: { appearance: 'dark' }, steps: open },
    {
      name: 'end-waiting',
      leads: all,
      showEnd: ready,
      answers: { eraseEvent: () => new Promise(() => undefined) },
      steps: async (hand) => {
        await erase(hand)
        await hand.see(/^Waiting until none/)
      },
    },
    {
      name: 'end-running',
      leads: all,
      showEnd: ready,
      answers: { eraseEvent: () => done(erased), eraseRest: () => new Promise(() => undefined) },
      steps: async (hand) => {
        await erase(hand)
        await hand.see(/^The leads are erased/)
      },
    },
    {
      name: 'end-done',
      leads: all,
      showEnd: ready,
      answers: {
        eraseEvent: () => done(erased),
        eraseRest: () => done({ files: 0, copy: 'behind', keys: false }),
      },
      steps: async (hand) => {
        await erase(hand)
        await hand.see(/were erased$/)
      },
    },
  ] satisfies GalleryState[]
).map((state) => staff(state, 'Event'))
