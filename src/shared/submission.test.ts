import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventProfile, type Question } from './event'
import { checkAnswer, checkSubmission, cleanAnswer, MAX_ANSWER } from './submission'
import { anyText } from './text.fixture'

const question = (kind: Question['kind'], required = false): Question => {
  const base = { id: 'q', label: 'Q', required, target: { dataPoint: 'Q' } }
  return kind === 'choice' ? { kind, ...base, options: ['A demo', 'Prices'] } : { kind, ...base }
}
const emailError = (value: string) => checkAnswer(question('email', true), value)

describe('an e-mail address', () => {
  test.each([
    'ada@example.org',
    '  ada@example.org\t',
    "o'brien+fair@mail.example.co.uk",
    'ADA@EXAMPLE.ORG',
    'ada@bücher.example',
    'δοκιμή@παράδειγμα.δοκιμή',
    '用户@例子.广告',
    'ada@उदाहरण.परीक्षा',
    '🙂@example.org',
    `${'a'.repeat(64)}@example.org`,
    '\u200fada@example.org\u200e',
    'ada\u200b@example.org\ufeff',
    'a@b.co',
  ])('%j is one', (value) => {
    expect(emailError(value)).toBeNull()
  })

  test.each([
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@example.',
    'ada@.org',
    'ada@-example.org',
    'ada@example-.org',
    'ada@exa_mple.org',
    'ada@@example.org',
    'ada@example.org@example.org',
    'ada byron@example.org',
    'ada@exam ple.org',
    'ada@example.o',
    'ada@example.org, bob@example.org',
    'Ada <ada@example.org>',
    'ada@example.org\nBcc: bob@example.org',
    'ada\u0000@example.org',
    'ada\u0007@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(126)}org`,
    'a'.repeat(10_000),
    `${'a'.repeat(10_000)}@example.org`,
    `a@${'a.'.repeat(10_000)}`,
  ])('%j is none', (value) => {
    expect(emailError(value)).toBe('email')
  })

  test('of 254 characters is one, of 255 is none', () => {
    const domain = (length: number) => `a@${'b'.repeat(length - 6)}.org`
    expect(emailError(domain(254))).toBeNull()
    expect(emailError(domain(255))).toBe('email')
  })

  test('made of marks that nobody sees is empty', () => {
    expect(emailError('\u200f\u200b \ufeff')).toBe('required')
  })
})

describe('a phone number', () => {
  test.each(['+1 (800) 555\u20110175', '112', '٠١٢٣', '\u202a+49 30 1234\u202c', 'call 030-12 34, mornings'])(
    '%j is one',
    (value) => {
      expect(checkAnswer(question('phone'), value)).toBeNull()
    },
  )
  test.each(['none', '12', '+', '🙂'])('%j is none', (value) => {
    expect(checkAnswer(question('phone'), value)).toBe('phone')
  })
  test('of more than 100 characters is too long', () => {
    expect(checkAnswer(question('phone'), '1'.repeat(101))).toBe('too-long')
  })
})

describe('an answer', () => {
  test('is too long above the limit, and 10,000 do no harm', () => {
    expect(checkAnswer(question('text'), 'x'.repeat(MAX_ANSWER))).toBeNull()
    expect(checkAnswer(question('text'), ` ${'x'.repeat(MAX_ANSWER)} `)).toBeNull()
    expect(checkAnswer(question('text'), 'x'.repeat(10_000))).toBe('too-long')
  })

  test('may hold emoji, and marks of direction within it are kept', () => {
    const value = '👩‍🚀 שלום\u200f!'
    expect(checkAnswer(question('text'), value)).toBeNull()
    expect(cleanAnswer(question('text'), ` ${value} `)).toBe(value)
  })

  test('of a choice is one of its options', () => {
    expect(checkAnswer(question('choice'), 'Prices')).toBeNull()
    expect(checkAnswer(question('choice'), 'prices')).toBe('choice')
    expect(checkAnswer(question('choice'), 'A demoPrices')).toBe('choice')
  })

  test('may be empty unless it is required', () => {
    for (const kind of ['email', 'phone', 'text', 'choice'] as const) {
      expect(checkAnswer(question(kind), '  ')).toBeNull()
      expect(checkAnswer(question(kind, true), '  ')).toBe('required')
    }
  })

  const surrogates = fc.constantFrom('\ud83d', '\udc00x', '\u200b \u200b', '\ufeff a \ufeff', '@.', '\u0000')
  const raw = fc
    .array(fc.oneof(anyText, surrogates, fc.string()), { maxLength: 6 })
    .map((parts) => parts.join(''))

  test('of any text at all is checked without an exception, and cleaning it twice is cleaning it once', () => {
    const kinds = fc.constantFrom<Question['kind']>('email', 'phone', 'text', 'choice')
    fc.assert(
      fc.property(kinds, raw, fc.boolean(), (kind, text, required) => {
        const q = question(kind, required)
        const clean = cleanAnswer(q, text)
        expect(cleanAnswer(q, clean)).toBe(clean)
        expect(checkAnswer(q, clean)).toBe(checkAnswer(q, text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a form', () => {
  const event = eventProfile.parse({ name: 'Fair', consent: { text: 'You may contact me.', required: true } })

  test('says by question what is wrong, and the consent', () => {
    const values = { email: 'nope', phone: 'none', interest: 'Other', firstName: 'x'.repeat(501) }
    expect(checkSubmission(event, { values, consent: false })).toEqual({
      email: 'email',
      phone: 'phone',
      interest: 'choice',
      firstName: 'too-long',
      consent: 'consent',
    })
  })

  test('with what is required is fine, and what is not asked is ignored', () => {
    const values = { email: 'ada@example.org', unknown: 'x'.repeat(10_000) }
    expect(checkSubmission(event, { values, consent: true })).toEqual({})
  })

  test('without an answer to what is required says so', () => {
    expect(checkSubmission(event, { values: {}, consent: true })).toEqual({ email: 'required' })
  })
})
