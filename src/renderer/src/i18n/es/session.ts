export const session = {
  title: 'Para el personal',
  text: 'Escriba el PIN de este dispositivo.',
  pin: 'PIN del personal',
  unlock: 'Desbloquear',
  empty: 'Escriba el PIN y toque Desbloquear.',
  short: 'Un PIN tiene al menos 4 cifras.',
  wrong_one: 'Ese no es el PIN. Queda {{count}} intento.',
  wrong_many: 'Ese no es el PIN. Quedan {{count}} de intentos.',
  wrong_other: 'Ese no es el PIN. Quedan {{count}} intentos.',
  wait: 'Demasiados PIN incorrectos. Vuelva a intentarlo en {{time}}.',
  failed: 'No se pudo comprobar el PIN. Vuelva a intentarlo, por favor.',
} as const
