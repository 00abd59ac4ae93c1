import { z } from 'zod'

/** Languages that the staff's screens are there in; visitors' may be others, see `ownLanguages` in event/words.ts. */
export const staffLanguages = ['en', 'fr', 'de', 'es'] as const
export const staffLanguage = z.enum(staffLanguages)
export type StaffLanguage = z.infer<typeof staffLanguage>

/**
 * Of the languages that the system's owner prefers (`de-AT`, best first) the first, if the staff's screens are there in it. The next ones
 * are not looked at: English is likelier understood at a booth than somebody's third choice.
 */
export function staffLanguageOf(preferred: readonly string[]): StaffLanguage {
  const [first = ''] = preferred
  const language = first.toLowerCase().split(/[-_.]/)[0]
  return staffLanguages.find((known) => known === language) ?? 'en'
}
