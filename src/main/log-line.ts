/** One entry of the log: when, how bad, a fixed text of the code, and the ids, codes and counts that belong to it. */
export interface LogEntry {
  /** Epoch ms. */
  at: number
  level: string
  text: string
  facts: Record<string, unknown>
}

/**
 * An entry as one line, `2026-11-24T06:57:33.123Z info attempt {"id":"…"}`: people read it, and `parseLogLine` too.
 * Of `data` texts and plain objects count; an Error is left out, because its message can hold what a person typed.
 */
export function logLine(at: Date, level: string, data: unknown[]): string {
  const text = data.filter((part) => typeof part === 'string').join(' ')
  const facts = Object.assign({}, ...data.filter(isPlain))
  const json = Object.keys(facts).length > 0 ? ` ${JSON.stringify(facts)}` : ''
  // A line break or a brace in the text would make another entry, or other facts, of it.
  return `${at.toISOString()} ${level} ${text.replace(/[\r\n\u2028\u2029{}]+/g, ' ').trim()}${json}`
}

/** Null if the line is no entry. */
export function parseLogLine(line: string): LogEntry | null {
  const [, time, level, text, json] = /^(\S{20,30}Z) (\w+) ([^{}]*?)(?: (\{.*\}))?$/s.exec(line) ?? []
  const at = Date.parse(time ?? '')
  if (Number.isNaN(at) || !level || text === undefined) return null
  try {
    const facts: unknown = JSON.parse(json ?? '{}')
    return isPlain(facts) ? { at, level, text, facts } : null
  } catch {
    return null
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
