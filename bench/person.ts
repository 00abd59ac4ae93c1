import type { Delivery } from '../src/shared/delivery'
import type { LeadDetails } from '../src/shared/lead'

const firstNames =
  'Anna Björn Chloé Dmitri Elif François Grace Hüseyin Ines Jürgen Katarzyna Łukasz María Nils Oğuz Priya Quentin Renée Søren Thi'.split(
    ' ',
  )
const syllables =
  'an ber cas dor eck fen gru hol ist jan kel lind mor nau ost pal qua ros stein tor uhl vic wes xan yor zell'.split(
    ' ',
  )
const places = ['visitor', 'Booth', 'Talk', 'Dinner', '']
const staff = ['MK', 'JL', 'AB', 'TS', '']
const interests = ['A demo', 'Prices', 'Working together', 'Just looking']
const notes = [
  'Wants a demo in January, has a team of twelve and a budget for the first quarter.',
  'Asked about prices; call back after the fair.',
  'Knows our product from the talk in Hall 3.',
  '',
]

/** The n-th of something, so that neighbours differ and every run has the same. */
const nth = <T>(all: readonly T[], n: number): T => all[n % all.length] as T

/** What the n-th person told: as much as people at a fair tell, about a kilobyte. */
export function detailsOf(n: number, at: number): LeadDetails {
  const first = nth(firstNames, n * 7)
  const last = nth(syllables, n) + nth(syllables, Math.floor(n / 26)) + nth(syllables, Math.floor(n / 676))
  const plain = `${first}.${last}`.normalize('NFKD').replace(/[^\w.]/g, '')
  const rating = n % 6
  const by = nth(staff, Math.floor(n / 3))
  const source = nth(places, Math.floor(n / 5))
  const note = nth(notes, Math.floor(n / 2))
  return {
    version: 3,
    language: nth(['en', 'de', 'fr'], n),
    contact: {
      Email: `${plain.toLowerCase()}${n}@${nth(syllables, n * 3)}${nth(syllables, n * 11)}.example`,
      Firstname: first,
      Lastname: last[0]?.toUpperCase() + last.slice(1),
      PhoneNumber: `+4930${String(9_000_000 + n)}`,
    },
    answers: [
      { label: 'What brings you here?', dataPoint: 'Interest', value: nth(interests, n) },
      { label: 'Company', dataPoint: 'Company', value: `${nth(syllables, n * 5)}werk ${n % 997} GmbH` },
      { label: 'Position', dataPoint: 'Position', value: nth(['Buyer', 'Head of sales', 'Student'], n) },
    ],
    consents: [
      {
        text: 'You may contact me about my enquiry. I can withdraw this at any time.',
        language: 'en',
        version: '5d1a9e0c3b7f2468',
        given: n % 3 !== 0,
        at,
        dataPoints: {},
      },
    ],
    encounters: [
      {
        at,
        ...(by ? { by } : {}),
        ...(source ? { source } : {}),
        ...(note ? { note } : {}),
        ...(rating ? { rating } : {}),
      },
    ],
  }
}

/** What became of the n-th lead: of a hundred, 94 are delivered and two each refused, held, and waiting. */
export function deliveryOf(n: number, at: number): Delivery {
  const history = { rev: 3, attempts: 1, ambiguous: 0, burnt: 0, strikes: 0, last: { at, code: 'accepted' } }
  switch (n % 50) {
    case 11:
      return { state: 'refused', ...history, at }
    case 23:
      return { state: 'unconfirmed', ...history, ambiguous: 1, burnt: 1, dueAt: null }
    case 37:
      return { state: 'queued', ...history, dueAt: at }
    default:
      return { state: 'delivered', ...history, at: at + 900 + (n % 5000), serverId: `lead-${n}` }
  }
}
