import type { Problem } from '../../shared/provision'

/** Lists and objects within each other; a profile has six. Deeper is no slip, and whatever walks it would run out of stack. */
const MAX_DEPTH = 20

/** What is wrong with JSON before anybody looks at what it means; found without recursion. `at`: where it stands in its file. */
export function shapeProblems(json: unknown, at = ''): Problem[] {
  const problems: Problem[] = []
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: json, path: at, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > MAX_DEPTH) return [{ path: at, message: 'is nested too deeply' }]
    for (const [key, inner] of Object.entries(value)) {
      const place = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key
      // Read carelessly it changes what every object is.
      if (key === '__proto__') problems.push({ path: place, message: 'is no name that can be used' })
      else waiting.push({ value: inner, path: place, depth: depth + 1 })
    }
  }
  return problems
}
