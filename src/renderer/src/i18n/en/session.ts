export const session = {
  title: 'For staff',
  text: 'Enter the PIN of this device.',
  pin: 'Staff PIN',
  unlock: 'Unlock',
  empty: 'Enter the PIN, then tap Unlock.',
  short: 'A PIN has at least 4 digits.',
  wrong_one: 'That is not the PIN. One try left.',
  wrong_other: 'That is not the PIN. {{count}} tries left.',
  wait: 'Too many wrong PINs. Try again in {{time}}.',
  failed: 'The PIN could not be checked. Please try again.',
} as const
