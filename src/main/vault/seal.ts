import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Envelope } from '../../shared/envelope'

/** `lead`: what the person told us. `words`: what the server said about it. */
export type Purpose = 'lead' | 'words'

const TAG_BYTES = 16

function aad(leadId: string, purpose: Purpose, envelope: Pick<Envelope, 'version' | 'keyId'>): Buffer {
  return Buffer.from(JSON.stringify(['leadstand', envelope.version, envelope.keyId, purpose, leadId]))
}

/** AES-256-GCM with a fresh random 96-bit IV (NIST SP 800-38D 8.2.2); bound to the lead and the purpose. */
export function sealWith(
  key: Buffer,
  keyId: string,
  leadId: string,
  purpose: Purpose,
  plaintext: string,
): Envelope {
  const iv = randomBytes(12)
  const head = { version: 1 as const, keyId }
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad(leadId, purpose, head))
  const data = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { ...head, iv: iv.toString('base64'), data: data.toString('base64') }
}

/** Null if one bit, the lead, the purpose or the key is another than at sealing. */
export function openWith(key: Buffer, leadId: string, purpose: Purpose, envelope: Envelope): string | null {
  const data = Buffer.from(envelope.data, 'base64')
  if (data.length < TAG_BYTES) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(envelope.iv, 'base64'), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(aad(leadId, purpose, envelope))
      .setAuthTag(data.subarray(-TAG_BYTES))
    return decipher.update(data.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
