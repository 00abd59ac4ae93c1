export const session = {
  title: 'Für das Team',
  text: 'Geben Sie die PIN dieses Geräts ein.',
  pin: 'Team-PIN',
  unlock: 'Entsperren',
  empty: 'Geben Sie die PIN ein und tippen Sie auf Entsperren.',
  short: 'Eine PIN hat mindestens 4 Ziffern.',
  wrong_one: 'Das ist nicht die PIN. Noch ein Versuch.',
  wrong_other: 'Das ist nicht die PIN. Noch {{count}} Versuche.',
  wait: 'Zu viele falsche PINs. Versuchen Sie es in {{time}} wieder.',
  failed: 'Die PIN konnte nicht geprüft werden. Bitte versuchen Sie es noch einmal.',
} as const
