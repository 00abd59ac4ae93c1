import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '../fixtures'
import { journalOf } from '../journal'
import { answerWith } from './told'

export interface Person {
  email: string
  firstName: string
  lastName: string
  phone: string
  interest: string
  consent: boolean
}

/** Nobody of these exists: the addresses are example.com's, the numbers are set aside for fiction. */
const names: [first: string, last: string, domain?: string][] = [
  ['Anna', 'Lindqvist'],
  ['Mateo', 'Fernández'],
  ['Priya', 'Raghunathan'],
  ['Jonas', 'Weber', 'studio-weber.example'],
  ['Chiara', 'Bellini'],
  ['Owen', 'Price'],
  ['Zoë', 'van den Heuvel'],
  ['Kofi', 'Mensah'],
  ['Hanna', 'Kowalczyk'],
  ['Luís', 'Tavares'],
  ['Emre', 'Yıldız'],
  ['Maximiliane', 'Freifrau von Hohenstein-Wolkenburg', 'international-precision-instruments.example'],
  ['Aiko', 'Tanaka'],
  ['Thomas', 'O’Rourke'],
  ['Fatima', 'Al-Sayed'],
  ['Nils', 'Åkesson'],
  ['Grace', 'Okonkwo'],
  ['Elif', 'Demir'],
  ['Samuel', 'Clarke'],
  ['Marta', 'Novák'],
  ['Daniel', 'Rosenberg'],
  ['Ingrid', 'Solheim'],
  ['Rohan', 'Mehta'],
  ['Camille', 'Dubois'],
  ['Peter', 'Szabó'],
  ['Leila', 'Haddad'],
  ['Björn', 'Eriksen'],
  ['Amara', 'Diallo'],
  ['Victor', 'Moreau'],
  ['Sofia', 'Papadaki'],
]
const interests = ['A demo', 'Prices', 'Working together', 'Just looking']

export const people: Person[] = names.map(([firstName, lastName, domain = 'example.com'], index) => ({
  firstName,
  lastName,
  email: `${ascii(firstName)}.${ascii(lastName)}@${domain}`,
  phone: index % 3 === 2 ? '' : `+44 20 7946 0${100 + index * 7}`,
  interest: interests[index % interests.length] ?? '',
  consent: index % 5 !== 3,
}))

/** An address's part of a name: without accents, in small letters. */
function ascii(name: string): string {
  const plain = name.replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z]+/g, '-')
}

/** ms between two of them, as on a good day at a booth. */
const APART = 7 * 60_000

/**
 * Captures them by message, one every few minutes up to now by the main process's clock, and reloads the page
 * so that it finds them in the journal and begins to deliver.
 */
export async function capture(electron: ElectronApplication, page: Page, some: Person[]): Promise<void> {
  const before = (await journalOf(page)).length
  // To the app these leads are lost rows, which it would tell staff on every picture.
  await answerWith(electron, 'reportRecovery', { ok: true, value: undefined })
  for (const [index, { consent, ...values }] of some.entries()) {
    await setClockBack(electron, (some.length - index) * APART)
    const answer = await page.evaluate(
      (lead) => window.leadstand.captureLead({ id: crypto.randomUUID(), ...lead }),
      { values, consent },
    )
    expect(answer).toMatchObject({ ok: true, value: { kind: 'captured', journaled: true } })
  }
  await setClockBack(electron, 0)
  expect(await journalOf(page)).toHaveLength(before + some.length)
  await page.reload()
  await page.locator('h1').first().waitFor()
}

async function setClockBack(electron: ElectronApplication, byMs: number): Promise<void> {
  await electron.evaluate((_electron, ms) => {
    Date.now = () => Math.round(performance.timeOrigin + performance.now() - ms)
  }, byMs)
}
