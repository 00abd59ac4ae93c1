import type { Insights, LeadListing } from '../lead-list'
import type { Counted } from './counted'
import { openHours } from './hours'
import { add, counts, mostFirst, ratingCounts } from './listing'
import type { Row } from './row'
import type { Texts } from './texts'

/** Rows that are counted between two pauses. */
const PIECE = 1_000

/** What all rows come to. `eventId` null: of every event. `timeZone`: an IANA name. Pauses where it yields. */
export function* insightsOf(
  rows: readonly { row: Row }[],
  texts: Texts,
  read: LeadListing['read'],
  counted: Counted,
  { eventId, timeZone }: { eventId: string | null; timeZone: string },
): Generator<void, Insights> {
  const hourOf = openHours(timeZone)
  const states: Insights['states'] = {}
  const hours = new Map<string, number>()
  const sources: number[] = []
  const staff: number[] = []
  const ratings: number[] = []
  const answers: number[] = []
  const answered = new Map<string | undefined, number>()
  const times: number[] = []
  let leads = 0
  for (const [i, { row }] of rows.entries()) {
    if (i % PIECE === PIECE - 1) yield
    if (eventId !== null && row.eventId !== eventId) continue
    leads++
    states[row.state] = (states[row.state] ?? 0) + 1
    addTo(hours, hourOf(row.capturedAt))
    add(sources, row.sources)
    add(staff, row.staff)
    add(ratings, row.rating)
    for (const number of row.counted) add(answers, number)
    for (const name of new Set(row.counted.map((number) => counted.value(number)?.name)))
      addTo(answered, name)
    if (row.deliveredIn >= 0) times.push(row.deliveredIn)
  }
  return {
    read,
    leads,
    states,
    ...daysAndHours(hours),
    sources: counts(sources, texts),
    ratings: ratingCounts(ratings),
    staff: counts(staff, texts),
    questions: questionsOf(counted, answers, answered),
    delivery: deliveryTimes(times),
  }
}

function addTo<K>(sums: Map<K, number>, key: K) {
  sums.set(key, (sums.get(key) ?? 0) + 1)
}

/** Days that have leads, and of each every hour from its first lead to its last. */
function daysAndHours(hours: Map<string, number>): Pick<Insights, 'days' | 'hours'> {
  const byDay = new Map<string, number[]>()
  for (const hour of hours.keys()) {
    const [day = '', number = ''] = hour.split('T')
    byDay.set(day, [...(byDay.get(day) ?? []), Number(number)])
  }
  const bars: Insights['hours'] = []
  const days: Insights['days'] = []
  for (const [day, numbers] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let all = 0
    for (let hour = Math.min(...numbers); hour <= Math.max(...numbers); hour++) {
      const value = `${day}T${String(hour).padStart(2, '0')}`
      const count = hours.get(value) ?? 0
      all += count
      bars.push({ value, count })
    }
    days.push({ value: day, count: all })
  }
  return { days, hours: bars }
}

function questionsOf(counted: Counted, answers: number[], answered: Map<string | undefined, number>) {
  const questions = new Map<string, Insights['questions'][number]>()
  for (const [number, count] of answers.entries()) {
    const found = counted.value(number)
    if (!found || !count) continue
    const { name } = found
    const known = questions.get(name) ?? { ...found.question, answered: answered.get(name) ?? 0, values: [] }
    known.values.push({ value: found.value, count })
    questions.set(name, known)
  }
  return [...questions.values()].map((question) => ({
    ...question,
    values: question.values.sort(mostFirst),
  }))
}

function deliveryTimes(times: number[]): Insights['delivery'] {
  if (times.length === 0) return null
  const sorted = Float64Array.from(times).sort()
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), slowest: at(1), leads: sorted.length }
}
