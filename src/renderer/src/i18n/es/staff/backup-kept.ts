/** Backups that are made by themselves. */
export const automatic = {
  title: 'Copias de seguridad automáticas',
  text: 'Todos los contactos, una y otra vez, en una carpeta, por ejemplo de una memoria USB. Sigue mientras el dispositivo está bloqueado.',
  begin: 'Configurar copias automáticas',
  change: 'Cambiar',
  end: 'Detener las copias automáticas',
  first: 'La primera copia está a punto de hacerse',
  waiting: 'La última se hizo a las {{time}}',
  writing: 'Se está escribiendo una copia',
  failing: 'Fallan desde {{time}}',
  again: 'Los contactos siguen a salvo en este dispositivo. La aplicación lo intenta de nuevo por sí sola.',
  folder: 'Carpeta',
  noFolder: 'aún ninguna',
  choose: 'Elegir una carpeta…',
  chooseOther: 'Elegir otra carpeta…',
  minutes: 'Cada tantos minutos',
  leads: 'Tras tantos contactos nuevos',
  keep: 'Copias que se conservan',
  never: 'Nunca',
  number: '{{count, number}}',
  plain:
    'Estos archivos no están cifrados: quien encuentre la memoria USB puede leer todos los contactos. Use una copia cifrada, salvo que el propio disco esté protegido.',
  save: 'Guardar y empezar',
  faults: {
    never: 'Elija minutos o un número de contactos, o ambos.',
    'no-folder': 'Elija primero una carpeta.',
  },
}

/** What was saved where. */
export const saved = {
  title: 'Lo que se ha guardado',
  none: 'En este dispositivo aún no se ha guardado ninguna copia.',
  unsynced_one: '{{count, number}} contacto que no estaba entregado',
  unsynced_other: '{{count, number}} contactos que no estaban entregados',
  filter_one: '{{count, number}} contacto filtrado',
  filter_other: '{{count, number}} contactos filtrados',
  all_one: 'Todos los contactos: {{count, number}}',
  all_other: 'Todos los contactos: {{count, number}}',
  automatic: 'automática',
  since_one: '{{count, number}} contacto captado desde entonces',
  since_other: '{{count, number}} contactos captados desde entonces',
  nothingSince: 'Ningún contacto captado desde entonces',
}

/** Why a backup can't be written, by the kind of failure. */
export const trouble = {
  gone: 'La carpeta no está. ¿Sigue conectada la memoria USB?',
  hangs: 'La carpeta no responde. Saque la memoria USB y vuelva a conectarla.',
  full: 'El disco está lleno. Libere espacio en él.',
  'read-only':
    'No se puede escribir en la carpeta: es de solo lectura, o este usuario no puede escribir ahí.',
  broken:
    'El disco no responde como debería. Puede que esté fallando, o que se sacara mientras se escribía en él.',
  inside:
    'La carpeta pertenece a los datos del propio Leadstand. Una copia ahí se perdería junto con los contactos.',
  passphrase:
    'La frase de contraseña ya no se puede leer: el almacén de claves del sistema se restableció. Ponga una nueva en Copias.',
  other: 'El sistema dice {{code}}.',
}
