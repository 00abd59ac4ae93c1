import { createHmac, randomBytes } from 'node:crypto'
import type { LeadDetails } from '../../shared/lead'

/** Who a lead is of, as numbers: see `openPeople`. 0 for none. */
export interface PersonNumbers {
  emails: readonly number[]
  phones: readonly number[]
}

/**
 * Turns e-mail addresses and phone numbers into numbers (48 bits of an HMAC-SHA-256 under a key of this start) by which the same person is
 * found, also under what was given at a later encounter.
 */
export interface People {
  email(address: string): number
  phone(number: string): number
  of(details: LeadDetails): PersonNumbers
}

const BYTES = 6

export function openPeople(): People {
  const key = randomBytes(32)
  const number = (kind: string, value: string) =>
    value === '' ? 0 : createHmac('sha256', key).update(`${kind} ${value}`).digest().readUIntBE(0, BYTES)
  const email = (address: string) => number('email', address.trim().toLowerCase())
  const phone = (value: string) => number('phone', value.trim())
  return {
    email,
    phone,
    of({ contact, encounters }) {
      const all = [contact, ...encounters.flatMap(({ given }) => given?.contact ?? [])]
      return {
        emails: all.flatMap(({ Email }) => email(Email ?? '') || []),
        phones: all.flatMap(({ PhoneNumber }) => phone(PhoneNumber ?? '') || []),
      }
    },
  }
}
