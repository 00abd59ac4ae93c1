import type { Hand } from '../hand'
import { day } from '../leads'
import type { GalleryState } from '../state'

/** Behind the PIN. `on`: the screen that is opened from the navigation; left out, it is the first one. */
export function staff(
  state: GalleryState,
  on?: 'Capture' | 'Leads' | 'Delivery' | 'Event' | 'Insights' | 'Backup' | 'Settings',
): GalleryState {
  const { app, steps } = state
  return {
    leads: day,
    ...state,
    app: { unlocked: true, ...app },
    async steps(hand: Hand) {
      if (on) {
        await hand.tap(on)
        await hand.titled(on)
      }
      await steps?.(hand)
    },
  }
}
