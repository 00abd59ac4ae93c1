import { allWords } from './all-words'
import type { Condition } from './condition'
import { answeredBy } from './condition-value'
import { type Question, targetsOf } from './question'
import type { Language, Words } from './words'

/** What no single field shows. `path` as zod has it: keys and indexes from the profile on. */
export interface Fault {
  path: (string | number)[]
  message: string
}

/** The parts of a profile that are checked against each other. */
export interface Checked {
  languages: Language[]
  dates?: { from: string; to: string } | undefined
  headline: Words
  thanks?: Words | undefined
  privacy?: Words | undefined
  redirectUrl?: string | undefined
  questions: Question[]
}

/**
 * Bytes that a request's body holds for an event whatever is answered: names of data points, mapped consents, the redirect.
 * The rest of the 64 KiB is for answers: see MAX_ANSWERS in submission.ts.
 */
const MAX_SENT_BYTES = 32 * 1024
/** Bytes around the name and the value of a data point: `{"Name":,"Value":},`. */
const POINT_BYTES = 19
/** Bytes of what a consent says of itself, but for its text; the time is the longest. */
const CONSENT_VALUE_BYTES = '"2026-11-24T12:00:00.000Z"'.length
/** Bytes that every lead keeps of its event. With the longest answers a sealed lead still fits: see envelope.ts. */
const MAX_KEPT_BYTES = 64 * 1024

export function faultsOf(event: Checked): Fault[] {
  return [
    ...datesFaults(event),
    ...languageFaults(event),
    ...nameFaults(event.questions),
    ...conditionFaults(event.questions),
    ...rangeFaults(event.questions),
    ...sizeFaults(event),
  ]
}

function datesFaults({ dates }: Checked): Fault[] {
  return dates && dates.to < dates.from ? [{ path: ['dates', 'to'], message: 'is before the first day' }] : []
}

function languageFaults(event: Checked): Fault[] {
  const { languages } = event
  const [main = 'en'] = languages
  const twice = new Set(languages).size < languages.length
  const faults: Fault[] = twice ? [{ path: ['languages'], message: 'each language only once' }] : []
  for (const { path, words } of allWords(event)) {
    if (typeof words === 'string') continue
    if (words[main] === undefined)
      faults.push({ path: [...path, main], message: 'is missing, and it is the event’s first language' })
    for (const code of Object.keys(words))
      if (!languages.includes(code))
        faults.push({ path: [...path, code], message: 'is not among the event’s languages' })
  }
  return faults
}

function nameFaults(questions: Question[]): Fault[] {
  const faults: Fault[] = []
  const filled = new Map<string, number>()
  const ids = new Set<string>()
  questions.forEach((question, index) => {
    for (const { name, contact, path } of targetsOf(question)) {
      const key = `${contact ? 'contact' : 'data point'} ${name}`
      const before = filled.get(key)
      if (before !== undefined)
        faults.push({
          path: ['questions', index, ...path],
          message: `"${name}" is filled by question ${before + 1} already`,
        })
      else filled.set(key, index)
      if (key === 'contact Email' && question.kind !== 'email')
        faults.push({
          path: ['questions', index, 'kind'],
          message: 'Email takes a question of the kind "email"',
        })
    }
    if (ids.has(question.id))
      faults.push({ path: ['questions', index, 'id'], message: `the id "${question.id}" is used twice` })
    ids.add(question.id)
  })
  if (!filled.has('contact Email'))
    faults.push({ path: ['questions'], message: 'one question must fill Email' })
  return faults
}

function conditionFaults(questions: Question[]): Fault[] {
  const at = new Map(questions.map((question, index) => [question.id, index]))
  return questions.flatMap(({ showIf }, index): Fault[] => {
    if (!showIf) return []
    const fault = (message: string, ...more: string[]): Fault[] => [
      { path: ['questions', index, 'showIf', ...more], message },
    ]
    const other = at.get(showIf.question)
    const asked = other === undefined ? undefined : questions[other]
    if (other === undefined || !asked) return fault('there is no question with this id', 'question')
    if (isCircle(questions, at, index)) return fault('the conditions go in a circle', 'question')
    if (other > index) return fault('asks about a question that comes later', 'question')
    return valueFault(showIf, asked) ? fault('is not an answer that question can have', 'value') : []
  })
}

/** Whether following the conditions from this question leads back to it. */
function isCircle(questions: Question[], at: Map<string, number>, from: number): boolean {
  let here = from
  for (let step = 0; step <= questions.length; step++) {
    const next = at.get(questions[here]?.showIf?.question ?? '')
    if (next === undefined) return false
    if (next === from) return true
    here = next
  }
  return false
}

/** A slip in the value would hide the question for ever. */
function valueFault(condition: Condition, asked: Question): boolean {
  return condition.is === 'equals' && !answeredBy(asked, condition.value)
}

function rangeFaults(questions: Question[]): Fault[] {
  return questions.flatMap((question, index) =>
    question.kind === 'number' &&
    (question.min ?? Number.NEGATIVE_INFINITY) > (question.max ?? Number.POSITIVE_INFINITY)
      ? [{ path: ['questions', index, 'max'], message: 'is less than the least number' }]
      : [],
  )
}

function sizeFaults({ questions, redirectUrl = '' }: Checked): Fault[] {
  let sent = bytesOf(redirectUrl)
  let kept = sent
  for (const question of questions) {
    const isConsent = question.kind === 'consent'
    const around = POINT_BYTES + (isConsent ? CONSENT_VALUE_BYTES : 0)
    const names = targetsOf(question).reduce((sum, { name }) => sum + bytesOf(name) + around, 0)
    const text = isConsent ? longest(question.text) : 0
    sent += names + (isConsent && question.dataPoints.text !== undefined ? text : 0)
    kept += names + text + longest(question.label)
  }
  const fault = (message: string): Fault => ({ path: ['questions'], message })
  if (sent > MAX_SENT_BYTES)
    return [fault('the names and texts that are sent with every lead are too long together')]
  return kept > MAX_KEPT_BYTES
    ? [fault('the labels and consents that are kept with every lead are too long together')]
    : []
}

/** UTF-8 bytes of a text in JSON. */
function bytesOf(value: string): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}

/** Bytes of the longest translation. */
function longest(words: Words): number {
  return typeof words === 'string' ? bytesOf(words) : Math.max(0, ...Object.values(words).map(bytesOf))
}
