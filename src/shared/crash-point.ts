/** True only in the build that the crash tests make (electron.config.ts); elsewhere the build leaves this code out. */
declare const CRASH_POINTS: boolean

/** The steps of the erasing of an event. */
export type ErasePoint = 'before-erased' | 'after-erased' | 'between-erased-rows' | 'after-erased-rows'

/** The steps between which a lead is in one place more or one less. */
export type LeadPoint =
  | 'before-journal'
  | 'after-journal'
  | 'before-row'
  | 'after-row'
  | 'before-claim'
  | 'after-claim'
  | 'before-attempt'
  | 'after-attempt'
  | 'after-answer'
  | 'after-result'
  | 'before-settle'
  | 'after-settle'

/** The steps of what staff do with many leads at once: a backup, and a batch that is sent again or deleted. */
export type WorkPoint =
  | 'backup-begun'
  | 'backup-whole'
  | 'backup-in-place'
  | 'batch-journaled'
  | 'batch-stored'

/** The steps of a restore: all is written beside the journal, the journal has it, the page has it. */
export type RestorePoint = 'restore-written' | 'restore-in-place' | 'restore-followed'

export type CrashPoint = LeadPoint | WorkPoint | RestorePoint | ErasePoint

/**
 * A place at which a test pulls the plug. Does nothing, but in a test build with `globalThis.crashPoint` set to
 * its name: then it says so on the console and never goes on, so that the test can kill exactly here.
 */
export function crashPoint(name: CrashPoint): Promise<void> | undefined {
  if (!CRASH_POINTS) return undefined
  if ((globalThis as { crashPoint?: unknown }).crashPoint !== name) return undefined
  // biome-ignore lint/suspicious/noConsole: it is how the test hears of it.
  console.log(`crash point ${name}`)
  return new Promise(() => undefined)
}
