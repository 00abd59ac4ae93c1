import { z } from 'zod'
import { parseUrl } from './parse-url'

/** Only the loopback addresses may be spoken to without TLS: nothing leaves the machine there. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname)
}

/** An absolute https address; http is accepted for loopback addresses. No credentials, query or fragment. */
export const baseUrl = z.string().superRefine((value, context) => {
  const url = parseUrl(value)
  const problem = !url
    ? 'not an address such as https://app.hyperaktiv.ai/api/v1'
    : url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))
      ? 'must begin with https:// (http:// is accepted for this machine only)'
      : url.username || url.password || url.search || url.hash
        ? 'must not hold a user name, a query or a fragment'
        : null
  if (problem) context.addIssue({ code: 'custom', message: problem })
})
