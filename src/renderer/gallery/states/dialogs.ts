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

/** Questions that stand above a screen and belong to none. */
export const dialogs: GalleryState[] = [
  quit('quit', offline),
  quit('quit-nothing', { leads: leadsOf(times(6, delivered)) }),
  quit('quit-held', { leads: leadsOf([...times(5, delivered), held]), app: { resendPolicy: 'hold' } }),
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
