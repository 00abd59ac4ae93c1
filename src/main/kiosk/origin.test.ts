import { expect, test } from 'vitest'
import { isOwnUrl } from './origin'

test.each(['app://leadstand', 'app://leadstand/', 'app://leadstand/index.html?a#b'])(
  '%s is the app’s own',
  (url) => {
    expect(isOwnUrl(url)).toBe(true)
  },
)

test.each([
  '',
  'about:blank',
  'app://leadstand.example/',
  'app://other/',
  'app://leadstand:8080/',
  'app:leadstand',
  'http://leadstand/',
  'https://leadstand/',
  'file:///leadstand',
  'data:text/html,app://leadstand/',
  'javascript:alert(1)//app://leadstand/',
  'https://example.org/app://leadstand/',
])('%j is not', (url) => {
  expect(isOwnUrl(url)).toBe(false)
})
