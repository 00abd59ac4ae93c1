import { randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption'

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
)

/** 2^17 rounds: OWASP's number, 128 MB for a moment. The command takes up to 22. */
const WORK = 17
const MAX_WORK = 20
const LABEL = 'age-encryption.org/v1/scrypt'
const SALT_BYTES = 16
/** The key that it is used with is used once. */
const NONCE = new Uint8Array(12)

/** The scrypt of the library runs on the main loop for seconds; this one does not. */
function keyOf(passphrase: string, salt: Uint8Array, work: number): Promise<Buffer> {
  const N = 2 ** work
  return derive(passphrase, Buffer.concat([Buffer.from(LABEL), salt]), 32, {
    N,
    r: 8,
    p: 1,
    maxmem: 256 * N * 8,
  })
}

/** It does not open the file. */
export class WrongPassphrase extends Error {
  constructor() {
    super('the passphrase is another one')
    this.name = 'WrongPassphrase'
  }
}

/** The stanza of a passphrase: https://age-encryption.org/v1, "The scrypt recipient type". */
function recipientOf(passphrase: string): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES)
      const key = await keyOf(passphrase, salt, WORK)
      const body = chacha20poly1305(key, NONCE).encrypt(fileKey)
      return [new Stanza(['scrypt', base64(salt), String(WORK)], body)]
    },
  }
}

function identityOf(passphrase: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza] = stanzas
      const [type, salt = '', work = ''] = stanza?.args ?? []
      if (!stanza || type !== 'scrypt' || stanzas.length > 1) return null
      const saltBytes = Buffer.from(salt, 'base64')
      if (saltBytes.length !== SALT_BYTES || !/^[1-9][0-9]?$/.test(work) || Number(work) > MAX_WORK)
        return null
      const key = await keyOf(passphrase, saltBytes, Number(work))
      try {
        return chacha20poly1305(key, NONCE).decrypt(stanza.body)
      } catch {
        throw new WrongPassphrase()
      }
    },
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}

/** The same pieces, encrypted; `age -d` with the passphrase gives them back. */
export async function* encrypted(
  pieces: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipientOf(passphrase))
  yield* await encrypter.encrypt(ReadableStream.from(pieces))
}

/**
 * What was encrypted under a passphrase. Throws WrongPassphrase if it is another one, and some other error if the file was cut or
 * changed, or is not under a passphrase.
 */
export async function* decrypted(
  pieces: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identityOf(passphrase))
  yield* await decrypter.decrypt(ReadableStream.from(pieces))
}
