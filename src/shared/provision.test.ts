import { describe, expect, test } from 'vitest'
import { apiKeySchema, DEFAULT_BASE_URL, pinSchema, problemsOf, provision } from './provision'

const device = { name: 'Stand 1', role: 'kiosk', pin: '0471' }
const email = { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } }
const practice = { version: 1, device, connection: { kind: 'practice' } }
const event = { name: 'Fair', ref: 'YYY' }
const real = { version: 1, device, connection: { kind: 'hyperaktiv', apiKey: ' key-1 ' }, event }
const paths = (file: unknown) => {
  const { error } = provision.safeParse(file)
  return error ? problemsOf(error).map(({ path }) => path) : []
}

describe('a provisioning file', () => {
  test('for practice needs a device and nothing else', () => {
    expect(provision.parse(practice)).toMatchObject({ device, event: { name: 'Our event', ref: '' } })
  })

  test('for Hyperaktiv has its base URL by default, and the key without the spaces of copy and paste', () => {
    expect(provision.parse(real).connection).toEqual({
      kind: 'hyperaktiv',
      baseUrl: DEFAULT_BASE_URL,
      apiKey: 'key-1',
    })
  })

  test('for Hyperaktiv needs an origin reference', () => {
    expect(paths({ ...real, event: { name: 'Fair' } })).toEqual(['event.ref'])
    expect(paths({ ...real, event: { name: 'Fair', ref: '  ' } })).toEqual(['event.ref'])
    expect(paths({ ...practice, event: { name: 'Fair' } })).toEqual([])
  })

  test.each([
    ['no object', 'text', ['']],
    ['nothing', null, ['']],
    ['a list', [], ['']],
    ['an empty object', {}, ['version', 'device', 'connection']],
    ['an unknown key', { ...practice, pin: '1' }, ['']],
    ['another version', { ...practice, version: 2 }, ['version']],
    ['a short PIN', { ...practice, device: { ...device, pin: '123' } }, ['device.pin']],
    ['a language that staff screens are not there in', { ...practice, language: 'ar' }, ['language']],
    ['an unknown role', { ...practice, device: { ...device, role: 'tablet' } }, ['device.role']],
    ['an unknown connection', { ...practice, connection: { kind: 'other' } }, ['connection.kind']],
    ['an address without TLS', withConnection({ baseUrl: 'http://example.org' }), ['connection.baseUrl']],
    ['a key with a line break', withConnection({ apiKey: 'a\nb' }), ['connection.apiKey']],
    [
      'several mistakes',
      {
        ...practice,
        device: { ...device, pin: 'abcd' },
        event: { name: 'Fair', questions: [{ kind: 'email' }] },
      },
      ['device.pin', 'event.questions[0].id', 'event.questions[0].label', 'event.questions[0].target'],
    ],
    [
      'a wrong option deep inside',
      { ...practice, event: { name: 'Fair', questions: [email, choice(['A', ''])] } },
      ['event.questions[1].options[1]'],
    ],
  ])('with %s names the place', (_what, file, expected) => {
    expect(paths(file).sort()).toEqual([...expected].sort())
  })

  test('says which languages there are', () => {
    const { error } = provision.safeParse({ ...practice, language: 'nl' })
    expect(error && problemsOf(error)).toEqual([{ path: 'language', message: 'is none of: en, fr, de, es' }])
  })

  test('has a message for each problem', () => {
    const { error } = provision.safeParse({ ...real, event: { name: 'Fair' } })
    expect(error && problemsOf(error)).toEqual([
      { path: 'event.ref', message: 'the origin reference is needed to send leads to Hyperaktiv' },
    ])
  })
})

function withConnection(change: object) {
  return { ...real, connection: { kind: 'hyperaktiv', apiKey: 'key', ...change } }
}
function choice(options: string[]) {
  return { kind: 'choice', id: 'c', label: 'C', target: { dataPoint: 'C' }, options }
}

test('a PIN is 4 to 12 plain digits', () => {
  const pins = ['0000', '123456789012', '123', '1234567890123', '12a4', '٠١٢٣', '1234\n', ' 1234']
  expect(pins.filter((pin) => pinSchema.safeParse(pin).success)).toEqual(['0000', '123456789012'])
})

test('a key is printable ASCII, so that it can travel in a header', () => {
  const keys = ['a', '~!{"}', ' padded ', '', 'a b', 'a\r\nX: y', 'ключ', 'a\u200b', 'x'.repeat(501)]
  expect(keys.filter((key) => apiKeySchema.safeParse(key).success)).toEqual(['a', '~!{"}', ' padded '])
})
