import type { LeadstandApi } from '../../../shared/ipc'
import { harbour, plain, samples } from '../events'
import type { Hand } from '../hand'
import type { GalleryState } from '../state'
import { staff } from './staff'

const several: Pick<LeadstandApi, 'getEvents' | 'getSampleEvents'> = {
  getEvents: async () => ({
    ok: true,
    value: {
      events: [
        { profile: { ...harbour, dates: { from: '2026-11-24', to: '2026-11-26' } }, leads: 30 },
        { profile: { ...plain, id: 'spring', name: 'Spring open house', accentColor: '#8a3b12' }, leads: 0 },
      ],
      current: harbour.id,
    },
  }),
  getSampleEvents: async () => ({ ok: true, value: samples }),
}

const edit = async (hand: Hand) => {
  await hand.tap('Edit')
  await hand.find('[role="tablist"]')
}
const tab = (name: string, then?: (hand: Hand) => Promise<void>) => async (hand: Hand) => {
  await edit(hand)
  await hand.tap(name)
  await then?.(hand)
}

/** The events of a device, and the designer of one. */
export const event: GalleryState[] = (
  [
    { name: 'events' },
    {
      name: 'events-import-refused',
      answers: {
        importEvent: async () => ({
          ok: true,
          value: {
            kind: 'refused',
            problems: [
              { path: 'event.questions[2].target', message: 'Email is filled by another question already' },
              { path: 'event.questions[4].showIf', message: 'hangs on itself' },
              { path: 'event.headline.de', message: 'must not hold HTML' },
            ],
          },
        }),
      },
      async steps(hand) {
        await hand.tap('Import')
        await hand.see(/can’t be used/)
      },
    },
    {
      name: 'events-remove',
      async steps(hand) {
        await hand.see('Spring open house')
        const buttons = [...document.querySelectorAll<HTMLElement>('main button')]
        buttons.filter((one) => one.textContent === 'Remove')[1]?.click()
        await hand.see(/^Remove “Spring/)
      },
    },
    { name: 'event-edit', steps: edit },
    { name: 'event-texts', steps: tab('Languages and texts') },
    { name: 'event-look', steps: tab('Look') },
    { name: 'event-questions', steps: tab('Questions') },
    {
      name: 'event-faults',
      async steps(hand) {
        await edit(hand)
        await hand.fill('Event name', '')
        await hand.leave()
        await hand.tap('Save')
        await hand.see(/to mend before saving/)
      },
    },
    {
      name: 'event-leave',
      async steps(hand) {
        await edit(hand)
        await hand.fill('Event name', 'Harbour Expo 2027')
        await hand.leave()
        await hand.tap('Back to the events')
        await hand.find('[role="dialog"]')
      },
    },
  ] satisfies GalleryState[]
).map((state: GalleryState) =>
  staff({ ...state, app: { event: harbour }, answers: { ...several, ...state.answers } }, 'Event'),
)
