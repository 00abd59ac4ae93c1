import type { Encounter } from '../../../shared/lead'
import { harbour, kinds, long, plain } from '../events'
import type { Hand } from '../hand'
import { delivered, leadsOf, queued, type SampleLead, times } from '../leads'
import { person } from '../people'
import { type GalleryState, HOUR, MINUTE, now } from '../state'
import { staff } from './staff'

/** A laptop opens on this screen. */
function capture(state: GalleryState): GalleryState {
  const { app, steps } = state
  return staff({
    leads: known,
    ...state,
    app: { device: { name: 'Laptop at the counter', role: 'laptop' }, kiosk: false, ...app },
    async steps(hand) {
      await hand.titled('Capture')
      await steps?.(hand)
    },
  })
}

const DAY = 24 * HOUR
const known = leadsOf([...times(4, delivered), queued])
const { email, firstName, lastName } = person(1)

/** Those of the second of them. */
function met(...encounters: Encounter[]): SampleLead[] {
  return known.map((one, nth) => {
    const { details } = one.opened
    return nth === 1 && details
      ? { ...one, opened: { ...one.opened, details: { ...details, encounters } } }
      : one
  })
}
const first = {
  at: now - DAY,
  by: 'MK',
  source: 'Booth',
  rating: 4,
  note: 'Builds test benches for pumps. Wants a demo with his own data.',
}

async function fill(hand: Hand, nth: number) {
  const { email: address, ...one } = person(nth)
  await hand.fill('Email', address)
  await hand.fill('First name', one.firstName)
  await hand.fill('Last name', one.lastName)
}
async function save(hand: Hand, nth: number) {
  await fill(hand, nth)
  await hand.tap(/^Save/)
  await hand.see(`${person(nth).firstName} ${person(nth).lastName}`)
}
async function meetAgain(hand: Hand) {
  await hand.fill('Email', email)
  await hand.see(/^Captured/)
}

/** The form of staff, and the last captures beside it. */
export const captures: GalleryState[] = [
  capture({ name: 'capture-empty', leads: [] }),
  capture({
    name: 'capture-filled',
    async steps(hand) {
      await fill(hand, 10)
      await hand.tap('A demo')
      await hand.tap('4')
      await hand.fill('Your initials', 'MK')
      await hand.fill('Note', 'Runs four sites in Portugal.\nWants prices by Friday.')
    },
  }),
  capture({
    name: 'capture-error',
    app: { event: long },
    async steps(hand) {
      await hand.fill('Email', 'anna.lindqvist@')
      await hand.tap(/^Save/)
      await hand.see(/whole address|complete|valid|@/)
    },
  }),
  capture({ name: 'capture-person', leads: met(first), steps: meetAgain }),
  capture({
    name: 'capture-person-often',
    leads: met(
      first,
      { at: now - 6 * HOUR, by: 'JL', rating: 5, note: 'Came back with his head of purchasing.' },
      { at: now - 3 * HOUR, by: 'MK' },
      { at: now - 2 * HOUR, by: 'JL', note: 'Asked for the price of the larger one.' },
      { at: now - 9 * MINUTE, by: 'SB', rating: 5, note: 'Signs next week. '.repeat(30) },
    ),
    async steps(hand) {
      await meetAgain(hand)
      await hand.fill('First name', firstName)
      await hand.fill('Last name', lastName)
      await hand.tap(/^Your consent/)
      await hand.see(/^Consent is not added/)
    },
  }),
  capture({
    name: 'capture-recent',
    async steps(hand) {
      for (const nth of [10, 11, 12]) await save(hand, nth)
      await hand.see('Undo')
    },
  }),
  capture({
    name: 'capture-undone',
    async steps(hand) {
      await save(hand, 10)
      await hand.tap(/^Undo/)
      await hand.see(/^Undone\. What/)
    },
  }),
  capture({
    name: 'capture-not-saved',
    answers: { captureLead: async () => ({ ok: false, error: 'failed' }) },
    async steps(hand) {
      await save(hand, 10)
      await hand.see(/^This lead was not saved/)
    },
  }),
  capture({
    name: 'capture-not-added',
    leads: met(first),
    answers: { addEncounter: async () => ({ ok: true, value: { kind: 'full' } }) },
    async steps(hand) {
      await meetAgain(hand)
      await hand.tap(/^Add to this lead/)
      await hand.see(/^The lead takes no more/)
    },
  }),
  capture({
    name: 'capture-clear',
    async steps(hand) {
      await fill(hand, 10)
      await hand.tap('Clear')
      await hand.see('Clear the form?')
    },
  }),
  capture({ name: 'capture-many-questions', app: { event: harbour } }),
  capture({ name: 'capture-kinds', app: { event: kinds } }),
  capture({ name: 'capture-long-words', app: { event: long } }),
  capture({ name: 'capture-no-reference', app: { event: { ...plain, ref: '' } } }),
  staff({ name: 'capture-kiosk' }, 'Capture'),
]
