import type { Checked } from './faults'
import type { Words } from './words'

export interface FoundWords {
  path: (string | number)[]
  words: Words
}

/** Every text of a profile that visitors read, with its place. */
export function allWords(event: Omit<Checked, 'languages'>): FoundWords[] {
  const found: FoundWords[] = []
  const add = (words: Words | undefined, ...path: (string | number)[]) => {
    if (words !== undefined) found.push({ path, words })
  }
  add(event.headline, 'headline')
  add(event.thanks, 'thanks')
  add(event.privacy, 'privacy')
  event.questions.forEach((question, index) => {
    const at = ['questions', index] as const
    add(question.label, ...at, 'label')
    add(question.help, ...at, 'help')
    if (question.kind === 'consent') add(question.text, ...at, 'text')
    if (!('options' in question)) return
    for (const [n, { label }] of question.options.entries()) add(label, ...at, 'options', n, 'label')
  })
  return found
}
