/** The address that leads are posted to: `leads` below the base URL, however that ends. */
export function leadsAddress(baseUrl: string, ref: string): string {
  const url = new URL(baseUrl)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/leads`
  url.hash = ''
  url.search = ''
  url.searchParams.set('ref', ref)
  return url.href
}
