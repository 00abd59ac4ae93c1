export type Verdict = 'ok' | 'warning' | 'problem'

export const areas = ['machine', 'profile', 'journal', 'keys', 'copy', 'log'] as const
export type Area = (typeof areas)[number]

/** One line of the doctor: how it is, in words, and what a person can do about it. */
export interface Finding {
  area: Area
  verdict: Verdict
  says: string
  advice?: string
}

/** Makes the findings of one area. */
export function findingsOf(area: Area) {
  const findings: Finding[] = []
  return {
    findings,
    ok: (says: string, advice?: string) => add('ok', says, advice),
    warning: (says: string, advice?: string) => add('warning', says, advice),
    problem: (says: string, advice?: string) => add('problem', says, advice),
  }
  function add(verdict: Verdict, says: string, advice?: string) {
    findings.push({ area, verdict, says, ...(advice ? { advice } : {}) })
  }
}

/** `1 lead`, `2 leads`, `12,345 leads`. */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** Bytes in decimal units, as file managers show them. */
export function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${step === 0 ? value : value.toFixed(1)} ${units[step]}`
}
