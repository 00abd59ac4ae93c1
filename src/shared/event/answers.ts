/** What was typed or chosen: several values where several may be chosen, `yes` for a consent that was ticked. */
export type Answer = string | string[]
/** By the ids of questions. */
export type Answers = Readonly<Record<string, Answer>>

/** The values of one answer that are not empty. */
export function answered(answer: Answer | undefined): string[] {
  const all = typeof answer === 'string' ? [answer] : (answer ?? [])
  return all.map((value) => value.trim()).filter((value) => value !== '')
}
