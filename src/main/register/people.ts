import { createHmac, randomBytes } from 'node:crypto'
import type { LeadDetails } from '../../shared/lead'
import type { PersonMatch } from '../../shared/lead-list'
import type { Row } from '../../shared/register/row'

/**
 * Finds the rows of a person by e-mail address and phone number, also by what was given at a later encounter. Both are kept as numbers:
 * 48 bits of an HMAC-SHA-256 under a key of this sign-in.
 */
export interface People {
  /** A row that was corrected is another row; the former one is still found, until it is here no longer. */
  add(row: Row, details: LeadDetails): void
  /** In any order. */
  find(person: { email?: string; phone?: string }): Found[]
  /** Rows that share an e-mail address or a phone number with this one, itself among them if it has any. */
  same(row: Row): Found[]
}

interface Found {
  by: PersonMatch['by']
  row: Row
}

const BYTES = 6

export function openPeople(): People {
  const key = randomBytes(32)
  // Side by side: an object for each of 100,000 leads takes ten times as much.
  const emails: number[] = []
  const phones: number[] = []
  const owners: Row[] = []

  /** 0 for none. */
  function numberOf(kind: string, value: string): number {
    if (value === '') return 0
    return createHmac('sha256', key).update(`${kind} ${value}`).digest().readUIntBE(0, BYTES)
  }
  const email = (address = '') => numberOf('email', address.trim().toLowerCase())
  const phone = (number = '') => numberOf('phone', number.trim())

  /** Those that have one of these numbers. */
  function having(someEmails: number[], somePhones: number[]): Found[] {
    const anEmail = new Set(someEmails.filter((one) => one !== 0))
    const aPhone = new Set(somePhones.filter((one) => one !== 0))
    const found = new Map<Row, PersonMatch['by']>()
    for (const [i, row] of owners.entries()) {
      if (anEmail.has(emails[i] ?? 0)) found.set(row, 'email')
      else if (aPhone.has(phones[i] ?? 0) && !found.has(row)) found.set(row, 'phone')
    }
    return [...found].map(([row, by]) => ({ by, row }))
  }

  return {
    add(row, { contact, encounters }) {
      const contacts = [contact, ...encounters.flatMap(({ given }) => given?.contact ?? [])]
      for (const { Email, PhoneNumber } of contacts) {
        emails.push(email(Email))
        phones.push(phone(PhoneNumber))
        owners.push(row)
      }
    },
    find: (person) => having([email(person.email)], [phone(person.phone)]),
    same(row) {
      const mine = owners.flatMap((owner, i) => (owner === row ? i : []))
      return having(
        mine.map((i) => emails[i] ?? 0),
        mine.map((i) => phones[i] ?? 0),
      )
    },
  }
}
