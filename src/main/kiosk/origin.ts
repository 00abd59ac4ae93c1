/** The one origin of the app's pages. Frozen: another origin would be another, empty database. */
export const SCHEME = 'app'
export const HOST = 'leadstand'
export const ORIGIN = `${SCHEME}://${HOST}`

export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${SCHEME}:` && host === HOST
}
