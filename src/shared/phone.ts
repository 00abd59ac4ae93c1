import {
  type CountryCode,
  isSupportedCountry,
  Metadata,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min'

/** What keeps a number from being read: no number in it, no country known, too few or too many digits. */
export const phoneFaults = ['digits', 'country', 'short', 'long'] as const
export type PhoneFault = (typeof phoneFaults)[number]

export type PhoneReading = { kind: 'number'; value: string } | { kind: 'unclear'; fault: PhoneFault }

/** Characters; the library takes the square of their number in time, and a page pasted by mistake held up the form. */
const LONGEST_TYPED = 250

/**
 * A phone number in any writing, as E.164 (`+4930901820`), followed by ` ext. 12` if it has an extension.
 * `country` (ISO 3166, two capitals) is whose numbers are meant without a country code; an unknown one counts as none.
 * A long number is judged by the country's possible lengths alone: numbering plans change faster than tablets are
 * updated, and a real number that is refused costs more than a wrong one. A short one has to be in the plan.
 * What was read is read as the same number again. Never throws.
 */
export function readPhone(typed: string, country?: string): PhoneReading {
  if (typed.length > LONGEST_TYPED) return { kind: 'unclear', fault: 'long' }
  const plain = plainOf(typed)
  const home = country !== undefined && isSupportedCountry(country) ? country : undefined
  const reading = readPlain(plain, home)
  if (reading.kind === 'number') return reading
  for (const other of secondLooks(plain)) {
    const again = readPlain(other, home)
    if (again.kind === 'number') return again
  }
  return reading
}

/** Zeros of the scripts whose digits NFKC leaves: Arabic, Persian, Hindi, Bengali, Thai. Nine digits follow each. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]

/** Words before an extension that the library does not know: German, French, Spanish, Italian, Portuguese, Dutch, Polish, Arabic. */
const EXTENSION =
  /[\s,;]*(?:durchwahl|dw|nebenstelle|apparat|app|poste|interno|ramal|toestel|wew|تحويلة|داخلي)[\s.:-]*(?=\d{1,7}\D*$)/iu

/** In plain digits, hyphens and blanks, without what cannot be seen and with `00` after a `+` mended. */
function plainOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^\(?\+[\s(]*00[\s)]*/, '+')
    .replace(EXTENSION, ' ext. ')
}

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  const zero = ZEROS.find((start) => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}

/** Longer ones behind a `;` are a second number. */
const LONGEST_EXTENSION = 7

function readPlain(plain: string, home: CountryCode | undefined): PhoneReading {
  const text = withPlus(plain, home)
  const parsed = parsePhoneNumberFromString(text, home)
  if (!parsed?.isPossible()) return { kind: 'unclear', fault: faultOf(text, home) }
  if (isStub(parsed)) return { kind: 'unclear', fault: 'short' }
  if ((parsed.ext?.length ?? 0) > LONGEST_EXTENSION) return { kind: 'unclear', fault: 'long' }
  const value = settled(parsed.number)
  if (value === null) return { kind: 'unclear', fault: 'short' }
  return { kind: 'number', value: value + (parsed.ext ? ` ext. ${parsed.ext}` : '') }
}

/**
 * `00` and `011` as the `+` that they stand for. At home `00` is left to the library, which knows each country's own
 * prefix. With at least ten digits behind it `011` is no area code: Turin's, Leeds' and Sapporo's have eight at most.
 */
function withPlus(plain: string, home: CountryCode | undefined): string {
  const rest = /^\D{0,2}011([\s\d()./-]+)$/.exec(plain)?.[1]
  if (rest && countDigits(rest) >= 10 && parsePhoneNumberFromString(`+${rest}`)?.isPossible())
    return `+${rest}`
  const international = plain.replace(/^[\s(]*00[\s)]*(?=[\d(])/, '+')
  if (!home || !parsePhoneNumberFromString(plain, home)?.isPossible()) return international
  return plain
}

/** Digits with the area code. Shorter numbers are those of small places, whose plans are small and known. */
const FEWEST_UNKNOWN = 7

/** The beginning of a number (`030 12`), which has a possible length where area codes and numbers vary much in theirs. */
function isStub(parsed: PhoneNumber): boolean {
  return parsed.nationalNumber.length < FEWEST_UNKNOWN && !parsed.isValid()
}

/** Without repeated trunk zeros (`+49 00 30 …`), of which the library takes one at a time. Null if too little is left. */
function settled(number: string): string | null {
  const again = parsePhoneNumberFromString(number)
  if (!again?.isPossible() || isStub(again)) return null
  return again.number === number ? number : settled(again.number)
}

/** Mexico's mobile numbers had a 1 behind the country code until 2020; address books still have it. */
const OLD_MEXICO = /^\+52\D*1(?=(?:\D*\d){10}\D*$)/

/** Other readings of what made no sense: a comma as a mere blank, a `(0)` or a 1 that is no part of the number. */
function secondLooks(plain: string): string[] {
  const spaced = plain.replace(/,+/g, ' ')
  return [spaced, spaced.replace(/\(0\)/g, ' '), plain.replace(OLD_MEXICO, '+52 ')].filter(
    (other) => other !== plain,
  )
}

/** E.164 has at most 15 digits; a trunk zero or an international prefix may stand before them. */
const MOST_DIGITS = 17
/** No country has shorter subscriber numbers with their area code. */
const FEWEST_DIGITS = 5

function faultOf(text: string, home: CountryCode | undefined): PhoneFault {
  const digits = countDigits(text)
  if (digits === 0) return 'digits'
  if (digits > MOST_DIGITS) return 'long'
  const found = /[+\d].*\d/s.exec(text)?.[0] ?? text
  switch (validatePhoneNumberLength(found, home)) {
    case 'TOO_SHORT':
      return 'short'
    case 'TOO_LONG':
      return 'long'
    case 'INVALID_LENGTH':
      return between(found, home)
    case 'INVALID_COUNTRY':
      return digits < FEWEST_DIGITS ? 'short' : 'country'
    default:
      return digits < 3 ? 'short' : 'digits'
  }
}

/**
 * Between two possible lengths. Ordinary numbers have at most ten digits where there are gaps; the longer ones are
 * voice mail and machines (twelve in Switzerland beside nine), so that nobody lacks digits for one of those.
 */
function between(text: string, home: CountryCode | undefined): PhoneFault {
  const parsed = parsePhoneNumberFromString(text, home)
  const country = parsed?.country ?? parsed?.getPossibleCountries()[0]
  if (!parsed || !country) return 'short'
  const metadata = new Metadata()
  metadata.selectNumberingPlan(country)
  const ordinary = metadata.numberingPlan?.possibleLengths().filter((length) => length <= 10) ?? []
  return parsed.nationalNumber.length < Math.max(...ordinary) ? 'short' : 'long'
}

function countDigits(text: string): number {
  return text.match(/\d/g)?.length ?? 0
}
