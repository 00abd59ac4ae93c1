import type { Question } from '../../../shared/event/question'

/** A form with more questions than this comes in steps. */
const ONE_PAGE = 6
/** Most questions of a step; the last one also holds all consents. */
const MOST = 5

/**
 * All questions of an event in steps as even as can be, whatever is shown of them at the moment: so no question moves
 * to another step while somebody types. Consents, and what is asked because of one, come with the last step; everything
 * else keeps its order, so that a question stands with what it hangs on or later.
 */
export function splitIntoSteps(questions: readonly Question[]): Question[][] {
  if (questions.length <= ONE_PAGE) return [[...questions]]
  const atEnd = questionsAtEnd(questions)
  const ending = questions.filter(({ id }) => atEnd.has(id))
  const before = questions.filter(({ id }) => !atEnd.has(id))
  const count = Math.ceil(questions.length / MOST)
  const withEnding = Math.max(0, Math.floor(questions.length / count) - ending.length)
  const first = before.slice(0, before.length - withEnding)
  const last = [...before.slice(before.length - withEnding), ...ending]
  return [...evenly(first, Math.ceil(first.length / MOST)), last].filter((step) => step.length > 0)
}

/** Consents, and what hangs on one. */
function questionsAtEnd(questions: readonly Question[]): Set<string> {
  const found = new Set<string>()
  for (const { id, kind, showIf } of questions)
    if (kind === 'consent' || (showIf && found.has(showIf.question))) found.add(id)
  return found
}

/** In `count` parts, the longer ones first. */
function evenly<T>(all: readonly T[], count: number): T[][] {
  const parts: T[][] = []
  let from = 0
  for (let left = count; left > 0; left--) {
    const to = from + Math.ceil((all.length - from) / left)
    parts.push(all.slice(from, to))
    from = to
  }
  return parts
}

export interface ShownStep {
  /** Its place among all steps, which no answer changes. */
  index: number
  questions: Question[]
}

/** The steps that have something to ask at the moment. */
export function shownSteps(steps: readonly Question[][], shown: readonly Question[]): ShownStep[] {
  const ids = new Set(shown.map(({ id }) => id))
  return steps
    .map((step, index) => ({ index, questions: step.filter(({ id }) => ids.has(id)) }))
    .filter(({ questions }) => questions.length > 0)
}
