import type { EventProfile } from '../event/profile'
import type { Question } from '../event/question'
import { wordsIn } from '../event/words'
import type { LeadDetails } from '../lead'
import type { Insights } from '../lead-list'

type CountedQuestion = Omit<Insights['questions'][number], 'answered' | 'values'>

/** One value of a question, and the place of both in what is counted. */
export interface CountedValue {
  question: CountedQuestion
  /** Tells questions apart, also by a profile that was changed. */
  name: string
  value: string
}

/** What leads are counted by, each value of each question with a number that rows keep in its place. */
export interface Counted {
  /** The numbers of a lead's answers, by the questions that its event has now. */
  of(eventId: string, details: LeadDetails): number[]
  value(number: number): CountedValue | undefined
}

type Read = (details: LeadDetails) => { question: CountedQuestion; values: string[] }[]

export function openCounted(profile: (eventId: string) => EventProfile | undefined): Counted {
  const values: CountedValue[] = []
  const numbers = new Map<string, number>()
  const readers = new WeakMap<EventProfile, Read>()

  function readerOf(event: EventProfile): Read {
    const known = readers.get(event)
    const read = known ?? readerFor(event)
    readers.set(event, read)
    return read
  }
  function numberOf(question: CountedQuestion, value: string): number {
    const name = JSON.stringify([question.eventId, question.kind, question.label])
    const key = JSON.stringify([name, value])
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, values.length)
    return values.push({ question, name, value }) - 1
  }
  return {
    of(eventId, details) {
      const event = profile(eventId)
      if (!event) return []
      return readerOf(event)(details).flatMap(({ question, values: given }) =>
        given.map((value) => numberOf(question, value)),
      )
    },
    value: (number) => values[number],
  }
}

function readerFor(event: EventProfile): Read {
  const [main = 'en'] = event.languages
  const inMain = (words: Parameters<typeof wordsIn>[0]) => wordsIn(words, { language: main, main })
  const byDataPoint = new Map<string, { question: CountedQuestion; read: (value: string) => string[] }>()
  /** By each of their texts: an agreement to other words is another one. */
  const byConsent = new Map<string, CountedQuestion>()
  for (const question of event.questions) {
    const label = inMain(question.label)
    if (question.kind === 'consent') {
      const counted = { eventId: event.id, label, kind: question.kind }
      for (const text of typeof question.text === 'string' ? [question.text] : Object.values(question.text))
        byConsent.set(text, counted)
    } else if ('dataPoint' in question.target && isCounted(question)) {
      const counted = { eventId: event.id, label, kind: question.kind }
      const labels = new Map(
        'options' in question ? question.options.map((option) => [option.value, inMain(option.label)]) : [],
      )
      const named = (value: string) => labels.get(value) ?? value
      const isMany = question.kind === 'choices'
      byDataPoint.set(question.target.dataPoint, {
        question: counted,
        read: (value) => (isMany ? chosenIn(value, [...labels.keys()]).map(named) : [named(value)]),
      })
    }
  }
  return ({ answers, consents }) => [
    ...answers.flatMap(({ dataPoint, value }) => {
      const counted = byDataPoint.get(dataPoint)
      return counted ? { question: counted.question, values: counted.read(value) } : []
    }),
    ...consents.flatMap(({ text, given }) => {
      const question = byConsent.get(text)
      return question ? { question, values: [given ? 'yes' : 'no'] } : []
    }),
  ]
}

type WithValues = Extract<Question, { kind: 'choice' | 'choices' | 'rating' | 'yesNo' }>
function isCounted(question: Question): question is WithValues {
  return ['choice', 'choices', 'rating', 'yesNo'].includes(question.kind)
}

/** The values of several choices, as they were joined in the order of the form; an option may hold the separator itself. */
function chosenIn(joined: string, options: string[]): string[] {
  const SEPARATOR = '; '
  const chosen: string[] = []
  let rest = joined
  for (const option of options) {
    if (rest === option) return [...chosen, option]
    if (!rest.startsWith(option + SEPARATOR)) continue
    chosen.push(option)
    rest = rest.slice(option.length + SEPARATOR.length)
  }
  // Of options that the event has no longer.
  return [...chosen, ...rest.split(SEPARATOR)]
}
