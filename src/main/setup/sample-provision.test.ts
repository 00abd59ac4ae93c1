import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemsOf, provision } from '../../shared/provision'

const sample = readFileSync(join(import.meta.dirname, '../../../resources/sample-provision.json'), 'utf8')

test('the sample provisioning file is one', () => {
  const { error, data } = provision.safeParse(JSON.parse(sample))
  expect(error ? problemsOf(error) : []).toEqual([])
  expect(data).toMatchObject({ device: { role: 'kiosk' }, connection: { kind: 'hyperaktiv' } })
})
