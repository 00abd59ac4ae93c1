/** What stands above every staff screen until it is over or was read. */
export const banner = {
  label: 'Avisos',
  store: {
    title: 'Uno de los dos almacenes no admite contactos',
    text: 'Los contactos se guardan en el diario de este dispositivo, pero no en la base de datos de la aplicación. Captar y enviar siguen. Guarde una copia de seguridad y vuelva a iniciar Leadstand; cada contacto se recupera del diario.',
  },
  journal: {
    title: 'No se puede escribir el diario',
    text: 'Los contactos nuevos se guardan en la base de datos de la aplicación, pero el diario, que tiene cada contacto una vez más, no se puede escribir. La aplicación no envía nada que no pueda anotar antes, así que los contactos esperan aquí. Libere espacio en el disco y guarde una copia de seguridad.',
    code: 'El sistema dice {{code}}.',
  },
  secrets: {
    title: 'Los contactos y la clave no están bien protegidos en este dispositivo',
    text: 'Este sistema no tiene almacén de claves, así que la clave de API y los contactos de este disco solo están disimulados: quien copie el disco podría leerlos. La aplicación funciona como siempre. Tenga el dispositivo consigo, o instale un almacén de claves (en Linux: GNOME Keyring o KWallet) y vuelva a iniciar.',
    accept: 'Entendido',
  },
  lostKeys: {
    title_one: 'Los contactos bajo una clave no se pueden abrir aquí',
    title_other: 'Los contactos bajo {{count, number}} claves no se pueden abrir aquí',
    text: 'El almacén de claves del sistema ya no entrega una clave que selló algunos contactos, por ejemplo porque este perfil se copió de otro equipo. No se ha borrado nada; los contactos nuevos se sellan con una clave nueva. Para abrir los antiguos, recupere el almacén de claves o el equipo anterior.',
  },
  provision: {
    title: 'El archivo de configuración no se ha aplicado',
    whole: 'archivo',
    text: 'Tiene errores, así que no se ha cambiado nada. Corríjalos en el archivo y vuelva a iniciar Leadstand.',
  },
  damage: {
    unreadable: 'Parte del diario no se pudo leer',
    restored: 'Faltaba algo y se ha repuesto',
    at: 'Detectado: {{time}}.',
    records_one:
      '1 registro del diario no se pudo leer. Se conserva en un archivo propio, en la carpeta «damaged» junto al diario.',
    records_other:
      '{{count, number}} registros del diario no se pudieron leer. Se conservan en un archivo propio, en la carpeta «damaged» junto al diario.',
    rows_one: '1 contacto faltaba en la base de datos de la aplicación y se ha repuesto desde el diario.',
    rows_other:
      '{{count, number}} contactos faltaban en la base de datos de la aplicación y se han repuesto desde el diario.',
    journal_one: '1 contacto faltaba en el diario y se ha repuesto desde la base de datos de la aplicación.',
    journal_other:
      '{{count, number}} contactos faltaban en el diario y se han repuesto desde la base de datos de la aplicación.',
    segments_one: '1 archivo del diario faltaba y ha vuelto de la segunda copia.',
    segments_other: '{{count, number}} archivos del diario faltaban y han vuelto de la segunda copia.',
    you: 'La aplicación no ha borrado nada. Puede que el disco esté fallando, o que se fuera la luz al escribir. Compare el número de contactos con el que espera, y guarde una copia de seguridad.',
    read: 'Leído',
  },
  emptied: {
    title: 'No queda ningún contacto en este dispositivo',
    text: 'Aquí ya se captaron contactos: las claves que los sellaron siguen aquí. Pero el diario y la base de datos de la aplicación están vacíos, así que se borraron o dañaron juntos. Los contactos nuevos se guardan como siempre. Si nadie borró los anteriores a propósito, busque una copia de seguridad o una segunda copia del diario, y no use este disco hasta que alguien lo haya mirado.',
  },
  copy: {
    title: 'La segunda copia del diario falla',
    since: 'Desde {{time}}.',
    safe: 'Los contactos siguen a salvo en el diario de este dispositivo. La aplicación lo intenta de nuevo por sí sola.',
    settings: 'Abrir Ajustes',
  },
  automatic: {
    title: 'Las copias automáticas fallan',
    open: 'Abrir Copias',
  },
}
