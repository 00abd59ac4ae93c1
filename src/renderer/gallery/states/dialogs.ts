import { delivered, held, leadsOf, times } from '../leads'
import type { GalleryState } from '../state'
import { offline } from './delivery'
import { staff } from './staff'

/** Somebody quits, from behind the PIN. */
const quit = (name: string, more: Partial<GalleryState>) =>
  staff(
    {
      name,
      ...more,
      async steps(hand) {
        await hand.tap('Quit Leadstand')
        await hand.find('[role="dialog"]')
      },
    },
    'Settings',
  )

const palette = (name: string, typed: string, more: Partial<GalleryState> = {}) =>
  staff({
    name,
    ...more,
    async steps(hand) {
      await hand.press('k', { ctrlKey: true })
      await hand.find('[role="option"]')
      await hand.fill('What do you want to do?', typed)
      await more.steps?.(hand)
    },
  })

/** Closes the window, as far as the page hears of it. */
let close = () => {}

/** Questions that stand above a screen and belong to none. */
export const dialogs: GalleryState[] = [
  palette('palette', ''),
  palette('palette-laptop', '', {
    app: { device: { name: 'Laptop at the counter', role: 'laptop' } },
    ...offline,
  }),
  palette('palette-found', 'go'),
  palette('palette-search', 'anna kowalski'),
  palette('palette-failed', 'as the system', {
    answers: { saveAppearance: async () => ({ ok: false, error: 'disk' }) },
    async steps(hand) {
      await hand.tap('Appearance as the system')
      await hand.find('[role="alert"]')
    },
  }),
  staff({
    name: 'shortcuts',
    async steps(hand) {
      await hand.press('?')
      await hand.find('[role="dialog"]')
    },
  }),
  quit('quit', offline),
  quit('quit-nothing', { leads: leadsOf(times(6, delivered)) }),
  quit('quit-held', { leads: leadsOf([...times(5, delivered), held]), app: { resendPolicy: 'hold' } }),
  staff(
    {
      name: 'quit-unsaved',
      leads: leadsOf(times(6, delivered)),
      answers: {
        onQuitRequested(listener) {
          close = () => listener({ undelivered: 0 })
          return () => undefined
        },
      },
      async steps(hand) {
        await hand.tap('Edit')
        await hand.fill('Event name', 'Harbour Expo 2027')
        await hand.leave()
        close()
        await hand.see(/changes that are not saved/)
      },
    },
    'Event',
  ),
  {
    name: 'quit-locked',
    app: { device: { name: 'Laptop at the counter', role: 'laptop' }, kiosk: false },
    answers: {
      onQuitRequested(listener) {
        setTimeout(() => listener({ undelivered: 3 }))
        return () => undefined
      },
    },
    async steps(hand) {
      await hand.find('[role="dialog"]')
    },
  },
]
