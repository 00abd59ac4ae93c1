import { type GalleryState, MINUTE, now } from '../state'

const laptop = { device: { name: 'Laptop at the counter', role: 'laptop' }, kiosk: false } as const

/** The way in for staff. */
export const pin: GalleryState[] = [
  {
    name: 'pin',
    app: laptop,
  },
  {
    name: 'pin-kiosk',
    // A kiosk's PIN is asked for from the visitors' screen, and leads back there.
    answers: {
      onStaffRequested(listener) {
        setTimeout(listener)
        return () => undefined
      },
    },
    async steps(hand) {
      await hand.find('input[type="password"]')
    },
  },
  {
    name: 'pin-typed',
    app: laptop,
    steps: (hand) => hand.fill('Staff PIN', '2468'),
  },
  {
    name: 'pin-empty',
    app: laptop,
    steps: (hand) => hand.tap('Unlock'),
  },
  {
    name: 'pin-wrong',
    app: laptop,
    async steps(hand) {
      await hand.fill('Staff PIN', '1111')
      await hand.tap('Unlock')
      await hand.see(/4 tries left/)
    },
  },
  {
    name: 'pin-waiting',
    app: { ...laptop, pinWaitUntil: now + 4 * MINUTE + 59_000 },
    async steps(hand) {
      await hand.see(/Too many wrong PINs/)
    },
  },
]
