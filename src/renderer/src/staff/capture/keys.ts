export type KeyCommand =
  | { kind: 'save' }
  | { kind: 'clear' }
  | { kind: 'rate'; rating: number | null }
  | { kind: 'note' }
  | { kind: 'undo' }

/** Where the focus is: in a field of one line (a box and a choice are that too), in one of several, or elsewhere. */
export type Place = 'line' | 'area' | 'elsewhere'

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>

/**
 * What a key means on the capture screen, or null. Digits by their place on the keyboard: French ones type them with Shift, and
 * Option makes other signs of them on a Mac.
 */
export function commandOf(pressed: Pressed, place: Place): KeyCommand | null {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = pressed
  if (pressed.isComposing || pressed.repeat) return null
  const plain = !altKey && !ctrlKey && !metaKey && !shiftKey
  if (key === 'Enter') {
    const asked = plain ? place === 'line' : (ctrlKey || metaKey) && !altKey && place !== 'elsewhere'
    return asked ? { kind: 'save' } : null
  }
  if (key === 'Escape' && plain) return { kind: 'clear' }
  if (!altKey || ctrlKey || metaKey) return null
  const digit = /^(?:Digit|Numpad)([0-5])$/.exec(code)?.[1]
  if (digit !== undefined) return { kind: 'rate', rating: digit === '0' ? null : Number(digit) }
  switch (/^[a-z]$/i.test(key) ? key.toLowerCase() : code) {
    case 'n':
    case 'KeyN':
      return { kind: 'note' }
    case 'u':
    case 'KeyU':
      return { kind: 'undo' }
    default:
      return null
  }
}
