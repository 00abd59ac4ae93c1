import { expect, test } from 'vitest'
import { leadsAddress } from './address'

test.each([
  ['https://app.hyperaktiv.ai/api/v1', 'https://app.hyperaktiv.ai/api/v1/leads?ref=Y'],
  ['https://app.hyperaktiv.ai/api/v1///', 'https://app.hyperaktiv.ai/api/v1/leads?ref=Y'],
  ['https://example.org', 'https://example.org/leads?ref=Y'],
  // What a paste brings along, and what `URL` reads as an empty query or fragment.
  [' https://example.org/api ', 'https://example.org/api/leads?ref=Y'],
  ['https://example.org/api?', 'https://example.org/api/leads?ref=Y'],
  ['https://example.org/api#', 'https://example.org/api/leads?ref=Y'],
  ['https://example.org/ä ü', 'https://example.org/%C3%A4%20%C3%BC/leads?ref=Y'],
  ['http://[::1]:4010/api', 'http://[::1]:4010/api/leads?ref=Y'],
])('%s posts to %s', (baseUrl, address) => {
  expect(leadsAddress(baseUrl, 'Y')).toBe(address)
})

test('a reference is one value, whatever is in it', () => {
  const url = new URL(leadsAddress('https://example.org', 'a&b=c#d é'))
  expect([...url.searchParams]).toEqual([['ref', 'a&b=c#d é']])
})
