const known = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6', 'keychain', 'dpapi'] as const

/** A key store's name that has words on screen, or "other". */
export function backendOf(name: string): (typeof known)[number] | 'other' {
  return known.find((backend) => backend === name) ?? 'other'
}
