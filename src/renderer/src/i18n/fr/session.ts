export const session = {
  title: 'Pour le personnel',
  text: 'Saisissez le code PIN de cet appareil.',
  pin: 'Code PIN du personnel',
  unlock: 'Déverrouiller',
  empty: 'Saisissez le code PIN, puis touchez Déverrouiller.',
  short: 'Un code PIN a au moins 4 chiffres.',
  wrong_one: 'Ce n’est pas le bon code. Encore {{count}} essai.',
  wrong_many: 'Ce n’est pas le bon code. Encore {{count}} d’essais.',
  wrong_other: 'Ce n’est pas le bon code. Encore {{count}} essais.',
  wait: 'Trop de codes erronés. Réessayez dans {{time}}.',
  failed: 'Le code n’a pas pu être vérifié. Veuillez réessayer.',
} as const
