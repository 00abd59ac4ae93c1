import { HOST } from './origin'

/** The file that an address names, or null if it points anywhere but into the root. */
export function safePath(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.host !== HOST) return null
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (/[\\\0%]|\.\./.test(path)) return null
  return path === '/' || path === '' ? '/index.html' : path
}
