import { describe, expect, test } from 'vitest'
import { answerOfNetError } from './net-error'

const answer = (name: string, sent = false, proxyAsked = false) =>
  answerOfNetError(`net::ERR_${name}`, sent, proxyAsked)

describe('an error of the network', () => {
  test.each([
    'NAME_NOT_RESOLVED',
    'CONNECTION_REFUSED',
    'TUNNEL_CONNECTION_FAILED',
    'UNSAFE_PORT',
    // A firewall that cuts the TLS handshake.
    'CONNECTION_RESET',
    'CONNECTION_CLOSED',
    'NETWORK_CHANGED',
  ])('%s before the request was written: certainly not sent', (name) => {
    expect(answer(name)).toEqual({ kind: 'failure', phase: 'unsent', reason: 'unreachable' })
  })

  test('INTERNET_DISCONNECTED: the device is offline', () => {
    expect(answer('INTERNET_DISCONNECTED')).toEqual({ kind: 'failure', phase: 'unsent', reason: 'offline' })
  })

  test.each(['CONNECTION_RESET', 'EMPTY_RESPONSE', 'INVALID_HTTP_RESPONSE', 'SSL_PROTOCOL_ERROR'])(
    '%s after it: the lead may be at the server',
    (name) => {
      expect(answer(name, true)).toEqual({ kind: 'failure', phase: 'sent', reason: 'no-answer' })
    },
  )

  test.each(['CERT_AUTHORITY_INVALID', 'SSL_PROTOCOL_ERROR', 'BAD_SSL_CLIENT_AUTH_CERT'])(
    '%s: the connection is not safe, and nothing was sent',
    (name) => {
      expect(answer(name)).toEqual({ kind: 'failure', phase: 'tls', reason: 'no-answer' })
    },
  )

  test('CERT_DATE_INVALID is named as such: the device’s clock may be wrong', () => {
    expect(answer('CERT_DATE_INVALID')).toEqual({
      kind: 'failure',
      phase: 'tls',
      reason: 'no-answer',
      certificateDates: true,
    })
  })

  test('a proxy that wants credentials is a 407, however Chromium puts it', () => {
    expect(answer('TUNNEL_CONNECTION_FAILED', false, true)).toMatchObject({ kind: 'response', status: 407 })
    expect(answer('UNEXPECTED_PROXY_AUTH', true)).toMatchObject({ kind: 'response', status: 407 })
  })
})
