import type { Answer } from '../../shared/outcome'

/**
 * What an error of Chromium's network stack means. `sent` says whether a byte of the lead had been handed to
 * the connection; Chromium counts them exactly (measured: nothing before TLS is set up). `proxyAsked`: a proxy
 * wanted credentials, which Chromium reports as a tunnel that failed.
 */
export function answerOfNetError(message: string, sent: boolean, proxyAsked: boolean): Answer {
  if (proxyAsked || /PROXY_AUTH/.test(message)) return proxyAuthentication
  if (sent) return { kind: 'failure', phase: 'sent', reason: 'no-answer' }
  if (/^net::ERR_(CERT|SSL|BAD_SSL)/.test(message)) {
    const dates = message === 'net::ERR_CERT_DATE_INVALID' ? { certificateDates: true as const } : {}
    return { kind: 'failure', phase: 'tls', reason: 'no-answer', ...dates }
  }
  const reason = message === 'net::ERR_INTERNET_DISCONNECTED' ? 'offline' : 'unreachable'
  return { kind: 'failure', phase: 'unsent', reason }
}

const proxyAuthentication: Answer = {
  kind: 'response',
  status: 407,
  contentType: '',
  retryAfter: null,
  body: null,
}
