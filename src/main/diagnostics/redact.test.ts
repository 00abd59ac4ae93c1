import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../shared/text.fixture'
import { isRedacted, redact, shortHash, wordOf } from './redact'

/** Not white space, not what is taken out as invisible: what somebody could have typed between two spaces. */
const anyWord = anyText
  .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, ''))
  .filter((text) => text.length >= 3)
const around = fc.tuple(anyText, anyText)

describe('a text for a report', () => {
  test.each([
    ['attempt', 'attempt'],
    ['vault: a key file can’t be read', 'vault: a key file can’t be read'],
    ['sent to anna.meier@example.com.', 'sent to [e-mail]'],
    ['anna＠example.com', '[e-mail]'],
    ['anna%40example.com', '[e-mail]'],
    ['a\u200bnna\u200b@\u200bexample.com', '[e-mail]'],
    ['anna\ufeff@example.com', '[e-mail]'],
    ['Bea\u00adrer abc', '[secret]'],
    ['Authorization: Bearer abc', '[secret]'],
    ['bearer\tabc def', '[secret] def'],
    ['api_key=abc', '[secret]'],
    ['a key sk_live_51H8abcDEFghiJKL', 'a key [secret]'],
    ['call +49 (0) 151 234‑56 78', 'call [number]'],
    ['call ٠١٢٣٤٥٦٧', 'call [number]'],
    ['https://app.example/api/v1/leads?ref=YYY', '[place]'],
    ['leads?ref=YYY', '[query]'],
    ['ENOENT /home/anna/.config/Leadstand', 'ENOENT [place]'],
    ['C:\\Users\\anna', '[place]'],
    ['at open (file:///home/anna/leadstand/out/main/index.js:12:3)', 'at open index.js:12:3'],
    ['she said "Anna Meier" twice', 'she said "[text]" twice'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  test('holds no e-mail of any script, wherever it stood', () => {
    fc.assert(
      fc.property(
        around,
        anyWord,
        fc.constantFrom('@', '＠', '﹫', '%40'),
        anyWord,
        ([before, after], name, at, host) => {
          const said = redact(`${before} ${name}${at}${host} ${after}`)
          expect(said).not.toContain(`${name}${at}`)
          expect(said).not.toMatch(/[@＠﹫]|%40/)
        },
      ),
    )
  })

  test('holds no key behind "Bearer"', () => {
    fc.assert(
      fc.property(around, fc.stringMatching(/^[A-Za-z0-9._~+-]{6,40}$/), ([before, after], key) => {
        fc.pre(!`${before} ${after}`.includes(key))
        expect(redact(`${before} Bearer ${key} ${after}`)).not.toContain(key)
      }),
    )
  })

  test('holds nothing of an address', () => {
    const part = fc.stringMatching(/^[a-z0-9%._-]{3,12}$/)
    fc.assert(
      fc.property(around, fc.tuple(part, part, part, part), ([before, after], [user, host, path, query]) => {
        const said = redact(`${before} https://${user}:x@${host}/${path}?ref=${query} ${after}`)
        expect(said).not.toContain('://')
        expect(redact(`x wss://${host}/${path}?ref=${query} y`)).toBe('x [place] y')
      }),
    )
  })

  test('holds no folder of a home, with either slash', () => {
    const name = fc.stringMatching(/^[a-zé.]{3,12}$/)
    const home = fc.constantFrom('/home/', '/Users/', 'C:\\Users\\', '~/', '\\\\server\\share\\')
    fc.assert(
      fc.property(around, home, name, ([before, after], folder, user) => {
        fc.pre(!redact(`${before} ${after}`).includes(user) && user !== 'place')
        expect(redact(`${before} ${folder}${user} ${after}`)).not.toContain(`${folder}${user}`)
        expect(redact(`x ${folder}${user} y`)).toBe('x [place] y')
      }),
    )
  })

  test('has nothing left to take out, whatever it was', () => {
    const pieces = fc.constantFrom(
      '"',
      '@',
      '/',
      '?a=',
      ' ',
      '123456',
      'Bearer ',
      'token:',
      '\u200b',
      '#',
      '%40',
      '-',
      '.js:1:2',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, pieces, fc.uuid()), { maxLength: 8 }), (parts) => {
        expect(isRedacted(redact(parts.join('')))).toBe(true)
      }),
    )
  })
})

describe('the short hash of an id', () => {
  test('is the same for the same id, another for another, and passes as redacted', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        expect(shortHash(one)).toBe(shortHash(one.toUpperCase()))
        expect(shortHash(one) === shortHash(other)).toBe(one === other)
        expect(redact(`x ${one}`)).toBe(`x ${shortHash(one)}`)
        expect(isRedacted(shortHash(one))).toBe(true)
      }),
    )
  })
})

describe('a word for a report', () => {
  test.each(['ENOSPC', 'basic_text', 'no-answer', '0.1.0', 'gnome_libsecret'])('%s is one', (word) => {
    expect(wordOf(word)).toBe(word)
  })

  test.each([
    '',
    'two words',
    'anna@example.com',
    '/home/anna',
    '+49151234567',
    'a?b=c',
    5,
    null,
    undefined,
    'ü',
  ])('%s is none', (word) => {
    expect(wordOf(word)).toBeNull()
  })
})
