/** Time zones change their offset at quarters of an hour only, and asking for it anew for each lead takes long. */
const BLOCK = 900_000
const offsets = new Map<string, number>()
const formatters = new Map<string, Intl.DateTimeFormat>()

/** The zone of this device, by its IANA name. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** What a clock on the wall shows in `zone` (IANA), as the epoch ms at which one in UTC shows the same. */
export function wallClock(at: number, zone: string): number {
  const block = Math.floor(at / BLOCK)
  const key = `${zone} ${block}`
  const known = offsets.get(key)
  if (known !== undefined) return at + known
  // A device that runs for weeks on a wrong clock is no reason to keep more than this.
  if (offsets.size > 10_000) offsets.clear()
  const offset = shown(block * BLOCK, zone) - block * BLOCK
  offsets.set(key, offset)
  return at + offset
}

function shown(at: number, zone: string): number {
  const formatter = formatters.get(zone) ?? newFormatter(zone)
  formatters.set(zone, formatter)
  const parts = Object.fromEntries(
    formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function newFormatter(zone: string): Intl.DateTimeFormat {
  const numeric = 'numeric' as const
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  })
}

/** `2026-11-24 16:20:05`, which every spreadsheet reads as a time in whatever language it is. */
export function localText(at: number, zone: string): string {
  return new Date(wallClock(at, zone)).toISOString().slice(0, 19).replace('T', ' ')
}
