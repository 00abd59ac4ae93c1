import type { TFunction } from 'i18next'
import type { Path } from '../model/draft'
import { type DraftFault, keyOf } from '../model/draft-faults'

/** The faults that are to be seen now, by their place. */
export type ShownFaults = ReadonlyMap<string, DraftFault>

/** Everything once Save was tried; before, what does not go together, and what is wrong with fields that were left. */
export function shownFaults(faults: DraftFault[], left: ReadonlySet<string>, tried: boolean): ShownFaults {
  const wasLeft = (at: string) => [...left].some((field) => at === field || at.startsWith(`${field}.`))
  return new Map(
    faults
      .filter(
        ({ at, cross, message }) => tried || (cross && !message.startsWith('is missing')) || wasLeft(at),
      )
      .map((fault) => [fault.at, fault]),
  )
}

/** What is wrong at this place or inside it, in words. */
export function faultIn(t: TFunction<'staff'>, faults: ShownFaults, path: Path): string | undefined {
  const at = keyOf(path)
  const exact = faults.get(at)
  if (exact) return faultWords(t, exact)
  for (const fault of faults.values()) if (fault.at.startsWith(`${at}.`)) return faultWords(t, fault)
  return undefined
}

/** Of exactly this place. */
export function faultAt(t: TFunction<'staff'>, faults: ShownFaults, path: Path): string | undefined {
  const fault = faults.get(keyOf(path))
  return fault && faultWords(t, fault)
}

/** The messages of the schema that a person meets in the editor, in the words of the screen. */
const known = {
  'is empty': 'empty',
  'is missing': 'empty',
  'is missing, and it is the event’s first language': 'mainMissing',
  'is before the first day': 'dates',
  'a day such as 2026-11-24': 'day',
  'not a web address': 'webAddress',
  'must not hold HTML': 'html',
  'is not a number': 'number',
  'is not a whole number': 'whole',
  'there is no question with this id': 'gone',
  'the conditions go in a circle': 'circle',
  'asks about a question that comes later': 'later',
  'is not an answer that question can have': 'noAnswer',
  'is less than the least number': 'range',
  'each option only once': 'optionTwice',
  'one question must fill Email': 'noEmail',
  'Email takes a question of the kind "email"': 'emailKind',
  'is less than 2': 'two',
  'is needed to send leads to Hyperaktiv': 'noReference',
} as const

export function faultWords(t: TFunction<'staff'>, { message }: DraftFault): string {
  const key = Object.hasOwn(known, message) ? known[message as keyof typeof known] : null
  if (key) return t(`event.fault.${key}`)
  const twice = /^"(.*)" is filled by question (\d+) already$/.exec(message)
  if (twice) return t('event.fault.twice', { name: twice[1], question: twice[2] })
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`
}
