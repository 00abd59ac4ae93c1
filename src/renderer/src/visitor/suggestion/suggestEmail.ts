import { run } from '@zootools/email-spell-checker'
import { isEnding } from './endings'
import { LOOKALIKES, ORDINARY, PROVIDERS, SINGLE } from './providers'
import { SWAP, slips } from './slip'

/**
 * The address that was probably meant, or null. Made for precision: a domain that may well be real is not questioned,
 * a suggestion is never suggested away again, and what stands before the @ keeps its letters as they were typed.
 */
export function suggestEmail(typed: string): string | null {
  const clean = typed.replace(/\p{Cf}/gu, '').trim()
  const [name, host, ...more] = clean.replace(/@{2,}/g, '@').split('@')
  if (!name || !host || more.length > 0) return null
  const local = tidy(name)
  if (!LOCAL.test(local)) return null
  const tidied = tidy(host).toLowerCase()
  if (!HOST.test(tidied)) return null
  const domain = tidied.includes('.') ? meantDomain(tidied) : dotted(tidied)
  if (!domain || !DOMAIN.test(domain)) return null
  const address = `${local}@${domain}`
  const same = domain === host.toLowerCase() && local === name && !clean.includes('@@')
  return same || address.length > 254 ? null : address
}

const LOCAL = /^[^\s@"<>(),;:\\\p{Cc}]{1,64}$/u
/** Also keeps half characters away from the library, which throws at them. */
const HOST = /^[\p{L}\p{N}\p{M}.-]+$/u
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u

/** Without blanks, with dots for commas, one dot at a time and none at the ends. */
function tidy(part: string): string {
  return part
    .replace(/\s/g, '')
    .replace(/[,;]/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '')
}

const KNOWN = new Set([...PROVIDERS, ...LOOKALIKES])
const DOTLESS = new Map(PROVIDERS.map((domain) => [domain.replaceAll('.', ''), domain]))

/** `gmailcom`, or a name alone that means one domain only. */
function dotted(word: string): string | null {
  return DOTLESS.get(word) ?? SINGLE[word] ?? null
}

/** One ending, or a country's such as com.br: `gmail.example.com` is somebody's own. */
const COUNTRY_LIKE = /^(?:com?\.)?[^.]+$/

function meantDomain(typed: string): string {
  const domain = mendEnding(typed)
  if (KNOWN.has(domain)) return domain
  const [name, ending] = split(domain)
  const single = SINGLE[name]
  if (single && COUNTRY_LIKE.test(ending)) return single
  const found = run({
    email: `x@${domain}`,
    domains: PROVIDERS,
    domainThreshold: 2.5,
    distanceFunction: distance,
    // Guessing at names and endings of any domain is what makes gmx.edu of gmx.ed.
    secondLevelDomains: [],
    topLevelDomains: [],
  })
  return found?.domain ?? domain
}

/** Slips of endings that do not exist, whatever stands before them. */
const ENDING_SLIPS: Readonly<Record<string, string>> = {
  cmo: 'com',
  comm: 'com',
  con: 'com',
  coom: 'com',
  cpm: 'com',
  cim: 'com',
  ocm: 'com',
  vom: 'com',
  xom: 'com',
  ed: 'de',
  dee: 'de',
  nte: 'net',
  nett: 'net',
  ogr: 'org',
  rog: 'org',
}

function mendEnding(domain: string): string {
  const ending = domain.slice(domain.lastIndexOf('.') + 1)
  const meant = isEnding(ending) ? undefined : ENDING_SLIPS[ending]
  return meant ? domain.slice(0, -ending.length) + meant : domain
}

/** Endings that exist (Cameroon, Colombia, Oman), but where these services are not. */
const NOT_COM = new Set(['cm', 'co', 'om'])
const WORLDWIDE = new Set(['hotmail', 'outlook', 'yahoo', 'live'])

/** What lies between a domain and a service's, if it can hardly be anything but a slip; else endless. */
function distance(typed: string, offered: string): number {
  const [name, ending] = split(typed)
  const [service, home] = split(offered)
  return nameDistance(name, service) + endingDistance(name === service ? name : null, ending, home)
}

/**
 * The shorter a name, the more real ones lie beside it: of names with up to five letters and of ordinary words only
 * letters that changed places count, except for the two services that everybody knows. A wrong first letter makes
 * another word (email, cloud, ymail) more often than it is a slip.
 */
function nameDistance(typed: string, service: string): number {
  const apart = slips(typed, service)
  if (apart === 0 || apart === SWAP) return apart
  const plain = service.length <= 5 || ORDINARY.has(service)
  if (plain && service !== 'gmail' && service !== 'yahoo') return Number.POSITIVE_INFINITY
  if (typed[0] !== service[0]) return Number.POSITIVE_INFINITY
  return apart <= (service.length >= 9 ? 2 : 1) ? apart : Number.POSITIVE_INFINITY
}

function endingDistance(service: string | null, typed: string, home: string): number {
  if (typed === home) return 0
  if (service && WORLDWIDE.has(service) && NOT_COM.has(typed) && home === 'com') return SWAP
  if (isEnding(typed.slice(typed.lastIndexOf('.') + 1))) return Number.POSITIVE_INFINITY
  const apart = slips(typed, home)
  return apart <= 1 ? apart : Number.POSITIVE_INFINITY
}

function split(domain: string): [name: string, ending: string] {
  const dot = domain.indexOf('.')
  return [domain.slice(0, dot), domain.slice(dot + 1)]
}
