import { describe, expect, test } from 'vitest'
import { checkConnection, connectionForm } from './connection'

const form = {
  kind: 'hyperaktiv',
  baseUrl: 'https://app.hyperaktiv.ai/api/v1',
  ref: 'YYY',
  apiKey: '',
} as const

describe('the connection form', () => {
  test('opens without the key, even where one is stored', () => {
    const connection = { kind: 'hyperaktiv', baseUrl: 'https://example.com', hasKey: true } as const
    expect(connectionForm({ connection, ref: 'YYY' }).apiKey).toBe('')
  })

  test('opens without a reference in practice, whose own leads to no funnel', () => {
    const connection = { kind: 'practice', url: 'http://127.0.0.1:1/api/v1' } as const
    expect(connectionForm({ connection, ref: 'practice' }).ref).toBe('')
  })

  test('keeps the stored key when the field is left empty', () => {
    expect(checkConnection(form, true)).toEqual({
      input: { kind: 'hyperaktiv', baseUrl: form.baseUrl, ref: 'YYY' },
    })
  })

  test('asks for a key where none is stored', () => {
    expect(checkConnection(form, false)).toEqual({ errors: { apiKey: 'missing' } })
  })

  test('takes a key with the spaces of copy and paste around it', () => {
    expect(checkConnection({ ...form, apiKey: ' abc ' }, false)).toMatchObject({ input: { apiKey: 'abc' } })
    expect(checkConnection({ ...form, apiKey: 'ab c' }, true)).toEqual({ errors: { apiKey: 'wrong' } })
  })

  test('names every field that is wrong', () => {
    expect(checkConnection({ ...form, baseUrl: 'http://example.com', ref: ' ' }, true)).toEqual({
      errors: { baseUrl: 'wrong', ref: 'missing' },
    })
  })

  test('asks for nothing in practice', () => {
    expect(checkConnection({ kind: 'practice', baseUrl: '', ref: '', apiKey: '' }, false)).toEqual({
      input: { kind: 'practice' },
    })
  })
})
