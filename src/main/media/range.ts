/** The first and last byte that are asked for. */
export interface ByteRange {
  from: number
  to: number
}

/**
 * What a `Range` header asks of `size` bytes (RFC 9110, 14.2): null for all of them (no header, several ranges, or one that can't be
 * read), 'unsatisfiable' for what lies behind the end.
 */
export function rangeOf(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, first = '', last = ''] = match
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  if (from >= size) return 'unsatisfiable'
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return to < from ? null : { from, to }
}
