import { z } from 'zod'
import { deviceMark } from './delivery'

/** Epoch milliseconds. */
const time = z.number().int().nonnegative()
const count = z.number().int().nonnegative()

/**
 * Why a file can't be restored. `damaged`: cut, or changed since it was written. `passphrase`: it does not open the file.
 * `two-of-one`: it holds two leads of one id that differ. `reformatted`: another program wrote it anew. `replaced`: another file
 * than the one that was looked at.
 */
export const restoreFaults = [
  'not-a-backup',
  'reformatted',
  'newer',
  'older',
  'passphrase',
  'damaged',
  'two-of-one',
  'replaced',
] as const
export type RestoreFault = (typeof restoreFaults)[number]

/** `code`: the system's, where the disk could not be read or written. */
const failures = [
  z.strictObject({ kind: z.literal('refused'), fault: z.enum(restoreFaults) }),
  z.strictObject({ kind: z.literal('failed'), code: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
] as const

/** A file that staff chose. `encrypted`: it needs a passphrase. */
export const restoreChosen = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('chosen'),
    fileName: z.string(),
    bytes: count,
    encrypted: z.boolean(),
  }),
  failures[1],
])

/** What restoring a file would do. */
export const restorePreview = z.strictObject({
  /** The device that wrote it; `mine`: this one. */
  device: deviceMark,
  mine: z.boolean(),
  writtenAt: time,
  /** Leads in the file: those of `fresh` to `locked`. */
  leads: count,
  /** Not on this device. */
  fresh: count,
  /** Here too; the file knows something new of them. */
  newer: count,
  /** Here too; this device knows more of them. */
  older: count,
  /** Here too, and both know the same. */
  same: count,
  /** Deleted on this device; they stay deleted. */
  deleted: count,
  /** Sealed by another device, so that they can't be opened here; they are left out. */
  locked: count,
  /** Of all in the file: a server has them. */
  delivered: count,
  /** That this device would send from now on, because nobody else has to. */
  toSend: count,
  /** What other devices have to send, unless this one takes it over. */
  foreign: z.strictObject({ leads: count, owners: z.array(deviceMark).max(20) }),
  /** By event, those first that have the most; `isHere`: the event is on this device. */
  events: z.array(
    z.strictObject({ id: z.string(), name: z.string(), isHere: z.boolean(), leads: count, fresh: count }),
  ),
})
export type RestorePreview = z.infer<typeof restorePreview>

export const restoreChecked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('checked'), preview: restorePreview }),
  ...failures,
])

/** What was restored; every lead of the file is then on this device's disk, or none. */
export const restoreDone = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('restored'), fresh: count, changed: count, takenOver: count }),
  ...failures,
])

/** How far it is. `part`: from 0 to 1 of this step. */
export const restoreProgress = z.strictObject({
  step: z.enum(['checking', 'restoring']),
  leads: count,
  part: z.number().min(0).max(1),
})
export type RestoreProgress = z.infer<typeof restoreProgress>
