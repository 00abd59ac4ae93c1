import { day, delivered, leadsOf, queued, times } from '../leads'
import type { GalleryState } from '../state'
import { staff } from './staff'

const counted: GalleryState['steps'] = (hand) => hand.see('Leads per hour')

/** What the leads come to. */
export const insights: GalleryState[] = (
  [
    { name: 'insights-none', leads: [], steps: (hand) => hand.see('No leads yet') },
    { name: 'insights', leads: day, steps: counted },
    {
      name: 'insights-many',
      leads: leadsOf([...times(280, delivered), ...times(12, queued)]),
      steps: counted,
    },
    { name: 'insights-dark', app: { appearance: 'dark' }, leads: day, steps: counted },
  ] satisfies GalleryState[]
).map((state) => staff(state, 'Insights'))
