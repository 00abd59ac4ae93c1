import { exhaustive } from '../../../shared/exhaustive'

/** What the keyboard's presence hangs on. `Field` is what has the focus and is typed into. */
export interface Presence<Field> {
  /** The last touch of the device was a finger or a pen, not a mouse or a real keyboard. */
  finger: boolean
  field: Field | null
  /** Put away by its own key, until another field is entered or this one is touched again. */
  putAway: boolean
}

export type Happening<Field> =
  | { kind: 'pointer'; finger: boolean; onField: boolean }
  | { kind: 'focus'; field: Field | null }
  | { kind: 'real-key' }
  | { kind: 'put-away' }

export function nextPresence<Field>(now: Presence<Field>, happening: Happening<Field>): Presence<Field> {
  switch (happening.kind) {
    case 'pointer':
      return {
        ...now,
        finger: happening.finger,
        putAway: now.putAway && !(happening.finger && happening.onField),
      }
    case 'focus':
      return { ...now, field: happening.field, putAway: now.putAway && happening.field === now.field }
    case 'real-key':
      return { ...now, finger: false }
    case 'put-away':
      return { ...now, putAway: true }
    default:
      return exhaustive(happening)
  }
}

/** The field that the keyboard is shown for; null while it is not. */
export function shownFor<Field>({ finger, field, putAway }: Presence<Field>): Field | null {
  return finger && !putAway ? field : null
}
