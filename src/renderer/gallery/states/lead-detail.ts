import { type Encounter, type LeadDetails, VISITOR_SOURCE } from '../../../shared/lead'
import type { Hand } from '../hand'
import { delivered, leadsOf, type SampleLead, times } from '../leads'
import { person } from '../people'
import { type GalleryState, HOUR, MINUTE, now } from '../state'
import { staff } from './staff'

const DAY = 24 * HOUR
const known = leadsOf(times(6, delivered))

/** The list with one lead open beside it, found by a part of its row. */
function opened(
  name: string,
  leads: SampleLead[],
  row: RegExp,
  steps?: (hand: Hand) => Promise<void>,
): GalleryState {
  return staff({
    name,
    leads,
    async steps(hand) {
      await hand.tap(row)
      await hand.see('About this lead')
      await steps?.(hand)
    },
  })
}

/** The details of the `nth` of them, otherwise. */
function edited(leads: SampleLead[], nth: number, edit: (details: LeadDetails) => LeadDetails): SampleLead[] {
  return leads.map((one, at) => {
    const { details } = one.opened
    return at === nth && details ? { ...one, opened: { ...one.opened, details: edit(details) } } : one
  })
}
const met = (nth: number, encounters: Encounter[], leads = known) =>
  edited(leads, nth, (details) => ({ ...details, encounters }))

const twice: Encounter[] = [
  {
    at: now - DAY,
    by: 'MK',
    source: 'Booth',
    rating: 4,
    note: 'Builds test benches for pumps. Wants a demo with his own data.',
  },
  {
    at: now - 2 * HOUR,
    by: 'JL',
    source: 'Talk',
    rating: 5,
    note: 'Came back with his head of purchasing.',
    given: {
      contact: { PhoneNumber: '+442079460999' },
      answers: [{ label: 'What brings you here?', dataPoint: 'Interest', value: 'Prices' }],
    },
  },
]

/** The second and the fourth are of one person. */
const twoLeads = met(
  1,
  [{ at: now - 3 * HOUR, source: VISITOR_SOURCE }],
  edited(met(3, twice), 3, (details) => ({
    ...details,
    contact: { ...details.contact, Email: person(1).email },
  })),
)

const oddNames = edited(known, 2, (details) => ({
  ...details,
  contact: {
    Email: 'x@example.com',
    Firstname: 'محمد عبد الرحمن',
    Lastname: `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)} <b>Jr.</b> 🎪 O'Brien‐Ünal`,
    PhoneNumber: '+442079460114 ext. 12',
  },
  encounters: [
    {
      at: now - HOUR,
      by: 'Ж-Ω',
      source: 'مدخل القاعة',
      rating: 1,
      note: '‮mirrored‬ & <script>alert(1)</script>',
    },
  ],
}))

const corrected = edited(known, 4, (details) => ({
  ...details,
  corrections: [{ at: now - 5 * MINUTE, before: { Email: 'chiara.bellini@exmaple.com', PhoneNumber: '' } }],
}))

const often = Array.from(
  { length: 9 },
  (_, nth): Encounter => ({
    at: now - (9 - nth) * HOUR,
    by: ['MK', 'JL', 'SB'][nth % 3] ?? '',
    source: 'Booth',
    rating: 1 + (nth % 5),
    note: `Note ${nth + 1}: ${['asked for prices', 'wants a call next week', 'brought a colleague'][nth % 3]}.`,
  }),
)

/** One lead beside the list, with all that staff noted of the person. */
export const leadDetail: GalleryState[] = [
  opened('lead-met-twice', met(1, twice), /mateo\.fernandez/i, (hand) => hand.scrollTo('Meetings')),
  opened('lead-person', twoLeads, /Fernández/, (hand) => hand.scrollTo('Meetings')),
  opened('lead-met-often', met(1, often), /mateo\.fernandez/i, (hand) => hand.scrollTo('Meetings')),
  opened(
    'lead-long-note',
    met(1, [
      { at: now - HOUR, by: 'MK', rating: 3, note: 'Signs next week, if the price is right. '.repeat(50) },
    ]),
    /mateo\.fernandez/i,
    async (hand) => {
      await hand.tap('Show the whole note')
      await hand.scrollTo('Meetings')
    },
  ),
  opened('lead-odd-names', oddNames, /x@example/),
  opened('lead-corrected', corrected, /chiara\.bellini/),
  opened('lead-history', corrected, /chiara\.bellini/, (hand) => hand.scrollTo('History')),
  opened('lead-note-edit', met(1, twice), /mateo\.fernandez/i, async (hand) => {
    await hand.tap('Add a meeting')
    await hand.fill('Note', 'Asked for the price of the larger one.')
    await hand.scrollTo('Save the note')
  }),
  opened('lead-note-remove', met(1, twice), /mateo\.fernandez/i, async (hand) => {
    await hand.tap('Remove')
    await hand.see('Remove this meeting?')
  }),
  opened('lead-correct-wrong', known, /jonas\.weber/, async (hand) => {
    await hand.tap('Correct')
    await hand.fill('Email', 'jonas.weber@gmial.con')
    await hand.fill('Phone', '12')
    await hand.leave()
    await hand.see(/digits are missing/)
    await hand.see(/^Did you mean/)
  }),
  opened('lead-discard', known, /jonas\.weber/, async (hand) => {
    await hand.tap('Correct')
    await hand.fill('First name', 'Johannes')
    await hand.press('Escape')
    await hand.see('Leave without saving?')
  }),
  staff({
    name: 'lead-not-read',
    leads: known,
    answers: { openLeads: async () => ({ ok: false, error: 'failed' }) },
    async steps(hand) {
      await hand.tap(/jonas\.weber/)
      await hand.see('This lead could not be read')
    },
  }),
]
