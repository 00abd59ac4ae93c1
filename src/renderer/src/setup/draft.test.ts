import { expect, test } from 'vitest'
import { provision } from '../../../shared/provision'
import { emptyDraft, provisionOf, wrongFields } from './draft'

const hyperaktiv = { ...emptyDraft, kind: 'hyperaktiv', pin: '2468', repeat: '2468' } as const

test('a practice kiosk needs nothing but a PIN', () => {
  const draft = { ...emptyDraft, pin: '2468', repeat: '2468' }
  expect(wrongFields(draft, ['name', 'pin', 'repeat'])).toEqual([])
  expect(provision.parse(provisionOf(draft, 'Tablet 1'))).toMatchObject({
    device: { name: 'Tablet 1', role: 'kiosk', pin: '2468' },
    connection: { kind: 'practice' },
  })
})

test('what the fields accept, the provisioning schema accepts', () => {
  const draft = { ...hyperaktiv, apiKey: ' XXX ', ref: 'YYY', eventName: 'Demo Fair' }
  expect(wrongFields(draft, ['apiKey', 'ref', 'eventName', 'baseUrl'])).toEqual([])
  expect(provision.parse(provisionOf(draft, 'Laptop'))).toMatchObject({
    connection: { kind: 'hyperaktiv', apiKey: 'XXX', baseUrl: 'https://app.hyperaktiv.ai/api/v1' },
    event: { name: 'Demo Fair', ref: 'YYY' },
  })
})

test('each wrong field is named', () => {
  const draft = {
    ...hyperaktiv,
    name: ' ',
    apiKey: 'a b',
    baseUrl: 'http://example.com',
    pin: '12',
    repeat: '1',
  }
  const all = ['name', 'apiKey', 'ref', 'eventName', 'baseUrl', 'pin', 'repeat'] as const
  expect(wrongFields(draft, all)).toEqual([...all])
})

test('http is accepted for this device only', () => {
  expect(wrongFields({ ...hyperaktiv, baseUrl: 'http://127.0.0.1:4010/api/v1' }, ['baseUrl'])).toEqual([])
  expect(wrongFields({ ...hyperaktiv, baseUrl: 'http://192.168.0.2/api/v1' }, ['baseUrl'])).toEqual([
    'baseUrl',
  ])
})
