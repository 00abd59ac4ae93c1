import { plain } from '../events'
import type { GalleryState } from '../state'

/** What is shown where nothing else can be. */
export const broken: GalleryState[] = [
  {
    name: 'newer-store',
    database: 'newer',
    steps: (hand) => hand.find('[role="alert"]').then(() => undefined),
  },
  {
    name: 'newer-store-close',
    database: 'newer',
    steps: (hand) => hand.tap('Close the app'),
  },
  {
    name: 'crash',
    // A profile that no version of main would let through: the visitors' screen trips over it.
    app: { event: { ...plain, languages: null as never, questions: null as never } },
  },
]
