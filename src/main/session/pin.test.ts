import { expect, test } from 'vitest'
import { hashPin, pinMatches } from './pin'

test('a PIN matches its own hash only, which is salted and costs what OWASP asks', async () => {
  const [record, again] = await Promise.all([hashPin('0471'), hashPin('0471')])
  expect(record).toMatchObject({ N: 131_072, r: 8, p: 1 })
  expect(Buffer.from(record.hash, 'base64')).toHaveLength(32)
  expect(record.salt).not.toBe(again.salt)
  expect(record.hash).not.toBe(again.hash)
  expect(await pinMatches('0471', record)).toBe(true)
  expect(await pinMatches('471', record)).toBe(false)
}, 20_000)

test('the cost is the record’s own, so that a later one can be higher', async () => {
  const cheap = { salt: 'c2FsdA==', hash: 'c2FsdHNhbHRzYWx0', N: 16, r: 8, p: 1 }
  expect(await pinMatches('0471', cheap)).toBe(false)
})
