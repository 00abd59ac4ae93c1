import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROFILE_VERSION } from '../../shared/event/profile'
import { problemsOf, provision } from '../../shared/provision'

const sample = readFileSync(join(import.meta.dirname, '../../../resources/sample-provision.json'), 'utf8')

test('the sample provisioning file is one', () => {
  const { error, data } = provision.safeParse(JSON.parse(sample))
  expect(error ? problemsOf(error) : []).toEqual([])
  // As this version writes it, and not as a migration makes it.
  expect(JSON.parse(sample).event.version).toBe(PROFILE_VERSION)
  expect(data).toMatchObject({ device: { role: 'kiosk' }, connection: { kind: 'hyperaktiv' } })
})
