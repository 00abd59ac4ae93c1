import type { Saved, ShowEnd } from '../../shared/erase'
import { backupsNoted } from '../backup/history'
import type { Journal } from '../journal/journal'
import { codeOf, log } from '../log'
import type { Settings } from '../settings/settings'

export interface ShowEndParts {
  settings: Settings
  journal: Pick<Journal, 'ready' | 'countsOf' | 'markOf' | 'erasures' | 'lastSeq'>
}

/** How an event stands before its leads are erased. */
export async function showEndOf({ settings, journal }: ShowEndParts, eventId: string): Promise<ShowEnd> {
  await journal.ready
  const { all, states } = journal.countsOf(eventId)
  const { delivered, practised, elsewhere } = states
  const mark = journal.markOf(eventId)
  const { backups, reports } = settings.get()
  const saved = (at: number, path: string, held: string | undefined): Saved => ({
    at,
    path,
    current: held === mark,
  })
  // A table can't be read back in, so that what is only in one is lost to every device.
  const backup = backups.find(
    ({ format, marks }) => (format === 'json' || format === 'age') && marks[eventId] !== undefined,
  )
  const report = reports.find((one) => one.eventId === eventId)
  const noted = backupsNoted(settings, journal.lastSeq())
  return {
    leads: all,
    undelivered: all - delivered - practised - elsewhere,
    states,
    backup: backup ? saved(backup.at, backup.path, backup.marks[eventId]) : null,
    report: report ? saved(report.at, report.path, report.mark) : null,
    files: noted
      .filter((one) => one.eventId === null || one.eventId === eventId)
      .map(({ since: _since, ...record }) => record),
    erased: journal
      .erasures()
      .filter((one) => one.eventId === eventId)
      .map(({ at, leads }) => ({ at, leads }))
      .reverse(),
  }
}

/** Remembers the newest report of an event. A disk that can't keep it is no reason to call the report failed. */
export function noteReport(
  { settings }: Pick<ShowEndParts, 'settings'>,
  { eventId, ...report }: { eventId: string; at: number; path: string; mark: string },
): void {
  const isHere = (id: string) => settings.get().events.some((event) => event.id === id)
  const others = settings.get().reports.filter((one) => one.eventId !== eventId && isHere(one.eventId))
  try {
    settings.update({ reports: [{ eventId, ...report }, ...others] })
  } catch (error) {
    log.warn('report is not noted', { code: codeOf(error) })
  }
}
