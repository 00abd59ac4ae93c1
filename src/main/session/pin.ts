import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PinRecord } from '../settings/settings'

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
)

/** OWASP's parameters for scrypt; about 0.3 s and 128 MB, so that guessing from a copied disk is slow. */
const COST = { N: 2 ** 17, r: 8, p: 1 }
const KEY_BYTES = 32

/** scrypt needs 128 * N * r bytes and a little more. */
const withMemory = (cost: { N: number; r: number; p: number }) => ({ ...cost, maxmem: 256 * cost.N * cost.r })

export async function hashPin(pin: string): Promise<PinRecord> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, KEY_BYTES, withMemory(COST))
  return { salt: salt.toString('base64'), hash: hash.toString('base64'), ...COST }
}

export async function pinMatches(pin: string, record: PinRecord): Promise<boolean> {
  const { N, r, p } = record
  const expected = Buffer.from(record.hash, 'base64')
  const actual = await derive(
    pin,
    Buffer.from(record.salt, 'base64'),
    expected.length,
    withMemory({ N, r, p }),
  )
  return timingSafeEqual(expected, actual)
}
