import { delivered, elsewhere, held, incomplete, leadsOf, lost, practised, queued, times } from '../leads'
import type { GalleryState } from '../state'
import { offline } from './delivery'
import { staff } from './staff'

/** One of a lead that is opened beside the list, found by a part of its row. */
function opened(name: string, row: RegExp, more: Partial<GalleryState> = {}): GalleryState {
  return staff({
    name,
    ...offline,
    ...more,
    async steps(hand) {
      await hand.tap(row)
      await hand.see('About this lead')
      await more.steps?.(hand)
    },
  })
}

const others = leadsOf([delivered, incomplete, lost, practised, held, queued])

/** The list of leads, and one of them in each state. */
export const leads: GalleryState[] = [
  staff({ name: 'leads-empty', leads: [] }),
  staff({ name: 'leads-full', ...offline }),
  staff(
    {
      name: 'leads-laptop',
      app: { device: { name: 'Laptop at the counter', role: 'laptop' }, kiosk: false },
    },
    'Leads',
  ),
  staff({
    name: 'leads-none-of-these',
    ...offline,
    async steps(hand) {
      await hand.tap(/^Email missing/)
      await hand.see('None of these')
    },
  }),
  staff({
    name: 'leads-not-opened',
    ...offline,
    answers: { openLeads: async () => ({ ok: false, error: 'failed' }) },
  }),
  opened('lead-waiting', /sofia\.papadaki/),
  opened('lead-unconfirmed', /leila\.haddad/),
  opened('lead-refused', /rohan\.mehta/),
  opened('lead-refused-long', /maximiliane/),
  opened('lead-delivered', /camille\.dubois/),
  opened('lead-delivered-twice', /marta\.novak/),
  opened('lead-incomplete', /Fernández/, { leads: others }),
  opened('lead-unreadable', /can’t be (opened|read)/i, { leads: others }),
  opened('lead-practised', /jonas\.weber/, { leads: others, app: { practice: true } }),
  opened('lead-elsewhere', /jonas\.weber/, { leads: leadsOf(times(6, elsewhere)) }),
  opened('lead-held', /chiara\.bellini/, { leads: others, app: { resendPolicy: 'hold' } }),
  opened('lead-correct', /rohan\.mehta/, { steps: (hand) => hand.tap('Correct') }),
  opened('lead-delete', /rohan\.mehta/, {
    async steps(hand) {
      await hand.tap('Delete')
      await hand.see('Delete this lead?')
    },
  }),
]
