/** The few lists of texts that are in many rows: each has a number, by which rows are compared and counted quickly. */
export interface Texts {
  one(text: string): string
  /** The number of a list, the same for the same texts in this order. */
  list(values: Iterable<string>): number
  values(list: number): readonly string[]
  numbers(values: number[]): readonly number[]
}

export function openTexts(): Texts {
  const texts = new Map<string, string>()
  const lists: string[][] = []
  const byName = new Map<string, number>()
  const numbers = new Map<string, readonly number[]>()
  return {
    one: (text) => kept(texts, text, text),
    list(values) {
      const list = [...new Set(values)]
      const name = JSON.stringify(list)
      const known = byName.get(name)
      if (known !== undefined) return known
      byName.set(name, lists.length)
      return lists.push(list) - 1
    },
    values: (list) => lists[list] ?? [],
    numbers: (values) => kept(numbers, values.join(), values),
  }
}

function kept<T>(all: Map<string, T>, name: string, value: T): T {
  const known = all.get(name)
  if (known === undefined) all.set(name, value)
  return known ?? value
}
