import { exhaustive } from '../../../shared/exhaustive'

/** `auto`: a capital because of where the caret stands; `once`: for one letter; `locked`: until it is tapped again. */
export type Shift = 'off' | 'auto' | 'once' | 'locked'

/** What a tap on the shift key does: once, then locked, then off; a capital that came by itself is declined. */
export function tapShift(shift: Shift): Shift {
  switch (shift) {
    case 'off':
      return 'once'
    case 'once':
      return 'locked'
    case 'auto':
    case 'locked':
      return 'off'
    default:
      return exhaustive(shift)
  }
}

/** After a letter was typed, erased or the caret moved; `due` says whether a capital comes by itself here. */
export function settleShift(shift: Shift, due: boolean): Shift {
  if (shift === 'locked') return 'locked'
  return due ? 'auto' : 'off'
}
