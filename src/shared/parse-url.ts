/** Null if the text is no absolute address. Not by `URL.canParse`: once Node 20 has compiled it, it refuses every host beyond ASCII. */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
