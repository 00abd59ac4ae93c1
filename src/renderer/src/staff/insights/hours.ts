import type { Insights } from '../../../../shared/lead-list'

export interface HoursOfDay {
  /** `2026-11-24` */
  day: string
  hours: { hour: number; count: number }[]
}

/** Hours by day, from the earliest to the latest hour of all days, so that the columns of two days stand under each other. */
export function hoursByDay(hours: Insights['hours']): HoursOfDay[] {
  const counts = new Map<string, Map<number, number>>()
  let first = 23
  let last = 0
  for (const { value, count } of hours) {
    const [day = '', text = ''] = value.split('T')
    const hour = Number(text)
    if (count > 0) {
      first = Math.min(first, hour)
      last = Math.max(last, hour)
    }
    counts.set(day, (counts.get(day) ?? new Map<number, number>()).set(hour, count))
  }
  const span = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return [...counts].map(([day, of]) => ({
    day,
    hours: span.map((hour) => ({ hour, count: of.get(hour) ?? 0 })),
  }))
}

/** The greatest count of one hour, at least 1. */
export function busiest(days: HoursOfDay[]): number {
  return Math.max(1, ...days.flatMap(({ hours }) => hours.map(({ count }) => count)))
}
