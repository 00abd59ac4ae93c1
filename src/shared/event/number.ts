/** U+0660 to U+0669 and U+06F0 to U+06F9: the last four bits are the digit. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/**
 * A number with a point or a comma before its decimals; no thousands, which mean another thing in every country. Null if it is
 * none.
 */
export function readNumber(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[,٫]/, '.')
    .replace('\u2212', '-')
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}
