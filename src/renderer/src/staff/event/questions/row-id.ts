/** What a question's row is known by: its id, unless a file brought another one of the same id before it. */
export function rowId(id: string, index: number, questions: readonly { id: string }[]): string {
  return questions.findIndex((one) => one.id === id) === index ? id : `${id}.${index}`
}
