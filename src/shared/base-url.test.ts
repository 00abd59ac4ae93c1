import { expect, test } from 'vitest'
import { baseUrl, isLoopback } from './base-url'

test.each([
  'https://app.hyperaktiv.ai/api/v1',
  'https://example.org:8443/',
  'http://localhost:4010/api/v1',
  'http://127.0.0.1:4010/api/v1',
  'http://127.8.8.8/',
  'http://[::1]:4010/',
])('%s is a base URL', (url) => {
  expect(baseUrl.safeParse(url).success).toBe(true)
})

test.each([
  '',
  'app.hyperaktiv.ai/api/v1',
  '/api/v1',
  'http://app.hyperaktiv.ai/api/v1',
  'http://192.168.0.7/api/v1',
  'http://localhost.example.org/',
  'http://127.0.0.1.example.org/',
  'ftp://localhost/',
  'file:///etc/passwd',
  'https://user@example.org/',
  'https://user:secret@example.org/',
  'https://example.org/?key=1',
  'https://example.org/#a',
])('%j is no base URL', (url) => {
  expect(baseUrl.safeParse(url).success).toBe(false)
})

test('this machine is only what the loopback addresses name', () => {
  const local = [
    'http://localhost',
    'http://127.0.0.1',
    'http://[::1]',
    'http://10.0.0.1',
    'http://a.localhost',
  ]
  expect(local.filter((url) => isLoopback(new URL(url)))).toEqual(local.slice(0, 3))
})
