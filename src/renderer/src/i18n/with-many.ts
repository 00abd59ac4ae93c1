/**
 * Staff's texts of a language whose plural of whole millions (`many`) stands with “de”, as in French and Spanish. No booth counts
 * that far: the form of all other numbers does for it.
 */
export function withMany<T extends object>(texts: T): T {
  const all = Object.entries(texts).flatMap(([key, text]) => {
    if (typeof text !== 'string') return [[key, withMany(text)]]
    return key.endsWith('_other')
      ? [
          [key, text],
          [key.replace(/_other$/, '_many'), text],
        ]
      : [[key, text]]
  })
  return Object.fromEntries(all)
}
