import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileOf } from './event/profile.fixture'
import { type Question, question as questionSchema } from './event/question'
import { checkAnswer, checkSubmission, cleanAnswer, MAX_ANSWER, MAX_LONG_ANSWER } from './submission'
import { anyText } from './text.fixture'

const question = (kind: Question['kind'], more: object = {}): Question => {
  const options = kind === 'choice' || kind === 'choices' ? { options: ['A demo', 'Prices', 'Else'] } : {}
  const base = { kind, id: 'q', label: 'Q', ...options, ...more }
  return questionSchema.parse(
    kind === 'consent' ? { ...base, text: 'I agree.' } : { ...base, target: { dataPoint: 'Q' } },
  )
}
const required = { required: true }
const emailError = (value: string) => checkAnswer(question('email', required), value)

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
  test('in any writing is kept in E.164, of the event’s country if it names none', () => {
    expect(cleanAnswer(question('phone'), '\u202a030 1234567\u202c', 'DE')).toBe('+49301234567')
    expect(cleanAnswer(question('phone'), '+1 (800) 555\u20110175', 'DE')).toBe('+18005550175')
    expect(checkAnswer(question('phone'), '030 1234567', 'DE')).toBeNull()
  })

  test('that is none is kept as it was typed, and named', () => {
    expect(cleanAnswer(question('phone'), ' call me ', 'DE')).toBe('call me')
    for (const value of ['none', '12', '+', '🙂'])
      expect(checkAnswer(question('phone'), value, 'DE')).not.toBeNull()
    expect(checkAnswer(question('phone'), '1'.repeat(101))).toBe('too-long')
  })
})

describe('a number', () => {
  const number = question('number', { min: -2, max: 10 })
  test.each([
    ['7', '7'],
    [' 07 ', '7'],
    ['2,5', '2.5'],
    ['2.50', '2.5'],
    ['-1', '-1'],
    ['\u22121', '-1'],
    ['٧', '7'],
    ['۷', '7'],
    ['２', '2'],
    ['\u200f5\u200f', '5'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(checkAnswer(number, typed)).toBeNull()
    expect(cleanAnswer(number, typed)).toBe(kept)
  })

  test.each([
    ['seven', 'number'],
    ['1.000,5', 'number'],
    ['1e3', 'number'],
    ['--1', 'number'],
    ['1.', 'number'],
    ['9'.repeat(13), 'too-many-digits'],
    ['999999999999.9999', 'too-many-digits'],
    ['-1234567890.123456', 'too-many-digits'],
    ['1.1234567', 'too-many-digits'],
    ['11', 'too-big'],
    ['-3', 'too-small'],
  ])('%j is not taken: %s', (typed, error) => {
    expect(checkAnswer(number, typed)).toBe(error)
  })

  test('that is taken is kept digit by digit', () => {
    const digits = (max: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{0,${max - 1}}$`))
    fc.assert(
      fc.property(digits(14), digits(8), (whole, decimals) => {
        const typed = `${whole}.${decimals}`
        if (checkAnswer(question('number'), typed) === null)
          expect(cleanAnswer(question('number'), typed)).toBe(typed.replace(/0+$/, ''))
      }),
    )
  })
})

describe('an answer', () => {
  test('is too long above the limit, and 10,000 do no harm', () => {
    expect(checkAnswer(question('text'), 'x'.repeat(MAX_ANSWER))).toBeNull()
    expect(checkAnswer(question('text'), ` ${'x'.repeat(MAX_ANSWER)} `)).toBeNull()
    expect(checkAnswer(question('text'), 'x'.repeat(10_000))).toBe('too-long')
    expect(checkAnswer(question('longText'), 'x'.repeat(MAX_LONG_ANSWER))).toBeNull()
    expect(checkAnswer(question('longText'), 'x'.repeat(MAX_LONG_ANSWER + 1))).toBe('too-long')
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

  test('of several choices is sent in the order of the form, each once', () => {
    const choices = question('choices')
    expect(cleanAnswer(choices, ['Else', 'A demo', 'Else'])).toBe('A demo; Else')
    expect(checkAnswer(choices, ['Else', 'A demo'])).toBeNull()
    expect(checkAnswer(choices, ['Else', 'Other'])).toBe('choice')
    expect(checkAnswer(choices, ['Other'])).toBe('choice')
    expect(checkAnswer(choices, [])).toBeNull()
  })

  test('of a rating is one of its stars, of a yes or no one of these', () => {
    const rating = question('rating', { scale: 4 })
    expect(['1', '4'].map((value) => checkAnswer(rating, value))).toEqual([null, null])
    expect(['0', '5', '2.5', 'two', '٢'].map((value) => checkAnswer(rating, value))).toEqual(
      Array(5).fill('choice'),
    )
    expect(['yes', 'no', 'maybe'].map((value) => checkAnswer(question('yesNo'), value))).toEqual([
      null,
      null,
      'choice',
    ])
  })

  test('of a consent is a yes where it is required, and nothing else is one', () => {
    const consent = question('consent', required)
    expect(checkAnswer(consent, 'yes')).toBeNull()
    expect([undefined, '', 'no', 'true', 'on'].map((value) => checkAnswer(consent, value))).toEqual(
      Array(5).fill('consent'),
    )
    expect(checkAnswer(question('consent'), undefined)).toBeNull()
  })

  const kinds = [
    'email',
    'phone',
    'text',
    'longText',
    'choice',
    'choices',
    'rating',
    'number',
    'yesNo',
  ] as const
  test.each(kinds)('of a %s may be empty unless it is required', (kind) => {
    for (const empty of [undefined, '', '  ', []]) {
      expect(checkAnswer(question(kind), empty)).toBeNull()
      expect(checkAnswer(question(kind, required), empty)).toBe('required')
    }
  })

  const surrogates = fc.constantFrom(
    '\ud83d',
    '\udc00x',
    '\u200b \u200b',
    '\ufeff a \ufeff',
    '@.',
    '\u0000',
    '٧',
    ',5',
  )
  const raw = fc
    .array(fc.oneof(anyText, surrogates, fc.string()), { maxLength: 6 })
    .map((parts) => parts.join(''))

  test('of any text at all is checked without an exception, and cleaning it twice is cleaning it once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), raw, fc.boolean(), (kind, text, isRequired) => {
        const q = question(kind, { required: isRequired })
        const clean = cleanAnswer(q, text, 'DE')
        expect(cleanAnswer(q, clean, 'DE')).toBe(clean)
        // Several choices are joined when they are cleaned; of what is none of them nothing is left.
        if (kind !== 'choices') expect(checkAnswer(q, clean, 'DE')).toBe(checkAnswer(q, text, 'DE'))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a form', () => {
  const text = (id: string, more: object = {}) => ({
    kind: 'text',
    id,
    label: id,
    target: { dataPoint: id },
    ...more,
  })
  const event = profileOf([
    { kind: 'phone', id: 'phone', label: 'Phone', target: { contact: 'PhoneNumber' } },
    { kind: 'choice', id: 'interest', label: 'I', target: { dataPoint: 'I' }, options: ['A demo', 'Prices'] },
    text('when', { required: true, showIf: { question: 'interest', is: 'equals', value: 'A demo' } }),
    text('name'),
    { kind: 'consent', id: 'agreed', label: 'C', text: 'You may contact me.', required: true },
  ])
  const fine = { email: 'ada@example.org', agreed: 'yes' }

  test('says by question what is wrong, a consent too', () => {
    const values = { email: 'nope', phone: 'none', interest: 'Other', name: 'x'.repeat(501) }
    const errors = checkSubmission(event, values)
    expect(errors).toMatchObject({ email: 'email', interest: 'choice', name: 'too-long', agreed: 'consent' })
    expect(Object.keys(errors)).toEqual(['email', 'phone', 'interest', 'name', 'agreed'])
  })

  test('with what is required is fine, and what is not asked is ignored', () => {
    expect(checkSubmission(event, { ...fine, unknown: 'x'.repeat(10_000) })).toEqual({})
  })

  test('checks a question only while it is shown', () => {
    expect(checkSubmission(event, { ...fine, interest: 'Prices', when: 'x'.repeat(10_000) })).toEqual({})
    expect(checkSubmission(event, { ...fine, interest: 'A demo' })).toEqual({ when: 'required' })
  })

  test('with more than all answers may have together names the longest, hidden ones not counted', () => {
    const many = profileOf([
      ...Array.from({ length: 8 }, (_, n) => ({ ...text(`q${n}`), kind: 'longText' })),
      { ...text('hidden'), kind: 'longText', showIf: { question: 'q0', is: 'empty' } },
    ])
    const values = (length: number) =>
      Object.fromEntries(
        Array.from({ length: 8 }, (_, n) => [`q${n}`, '漢'.repeat(n === 3 ? length + 1 : length)]),
      )
    expect(checkSubmission(many, { ...values(1100), hidden: '漢'.repeat(2000) })).toEqual({})
    expect(checkSubmission(many, values(1300))).toEqual({ q3: 'too-long-together' })
  })
})
