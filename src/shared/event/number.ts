/** U+0660 to U+0669 and U+06F0 to U+06F9: the last four bits are the digit. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** So many significant digits a double always gives back as they were typed (C's DBL_DIG); of more the last ones change. */
const MAX_DIGITS = 15

export type NumberReading =
  | { kind: 'number'; value: number }
  | { kind: 'none'; fault: 'number' | 'too-many-digits' }

/**
 * A number with a point or a comma before its decimals; no thousands, which mean another thing in every country. One that would
 * not be kept digit by digit is none.
 */
export function readNumber(typed: string): NumberReading {
  const plain = typed
    .normalize('NFKC')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[,٫]/, '.')
    .replace('\u2212', '-')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { kind: 'none', fault: 'number' }
  const significant = plain.replace(/^-?0*\.?0*/, '').replace('.', '').length
  const kept = /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) && significant <= MAX_DIGITS
  return kept ? { kind: 'number', value: Number(plain) } : { kind: 'none', fault: 'too-many-digits' }
}
