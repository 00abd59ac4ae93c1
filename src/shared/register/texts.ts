/** Keeps each of the few texts that are in many rows once, and gives lists of them one object. */
export interface Texts {
  one(text: string): string
  list(values: Iterable<string>): readonly string[]
  numbers(values: number[]): readonly number[]
}

export function openTexts(): Texts {
  const texts = new Map<string, string>()
  const lists = new Map<string, readonly string[]>()
  const numbers = new Map<string, readonly number[]>()
  return {
    one: (text) => kept(texts, text, text),
    list: (values) => {
      const list = [...new Set(values)]
      return kept(lists, JSON.stringify(list), list)
    },
    numbers: (values) => kept(numbers, values.join(), values),
  }
}

function kept<T>(all: Map<string, T>, name: string, value: T): T {
  const known = all.get(name)
  if (known === undefined) all.set(name, value)
  return known ?? value
}
