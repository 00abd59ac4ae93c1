import { expect, test } from 'vitest'
import { pretty } from './pretty'

test('JSON is laid out over lines', () => {
  expect(pretty('{"Email":"a@b.example"}')).toBe('{\n  "Email": "a@b.example"\n}')
})

test('what is no JSON stays as it is', () => {
  expect(pretty('Email=a')).toBe('Email=a')
})
