/** What is done to many leads at once. */
export const leadsBulk = {
  selected_one: '{{count, number}} contacto seleccionado',
  selected_other: '{{count, number}} contactos seleccionados',
  all_one: 'El único contacto de aquí está seleccionado',
  all_other: 'Los {{count, number}} contactos de aquí están seleccionados',
  none: 'Anular la selección',
  rate: 'Valorar',
  note: 'Nota',
  noteTitle_one: 'Añadir una nota a {{count, number}} contacto',
  noteTitle_other: 'Añadir una nota a {{count, number}} contactos',
  noteText: 'Será una línea nueva en la nota del último encuentro. Lo que ya estaba anotado se queda.',
  noteAdd: 'Añadir la nota',
  export: 'Guardar copia de estos',
  progress: 'Progreso',
  stop: 'Detener',
  running: {
    resend: 'Enviando otra vez… {{done, number}} de {{total, number}}',
    takeOver: 'Haciéndose cargo… {{done, number}} de {{total, number}}',
    rate: 'Valorando… {{done, number}} de {{total, number}}',
    note: 'Añadiendo la nota… {{done, number}} de {{total, number}}',
    delete: 'Borrando… {{done, number}} de {{total, number}}',
  },
  end: {
    stopped: 'Detenido.',
    failed: 'No se ha podido hacer todo.',
  },
  changed: {
    resend_one: '{{count, number}} contacto se envía otra vez.',
    resend_other: '{{count, number}} contactos se envían otra vez.',
    takeOver_one: '{{count, number}} contacto sale ahora de este dispositivo.',
    takeOver_other: '{{count, number}} contactos salen ahora de este dispositivo.',
    rate_one: '{{count, number}} contacto valorado.',
    rate_other: '{{count, number}} contactos valorados.',
    note_one: 'La nota se añadió a {{count, number}} contacto.',
    note_other: 'La nota se añadió a {{count, number}} contactos.',
    delete_one: '{{count, number}} contacto borrado.',
    delete_other: '{{count, number}} contactos borrados.',
  },
  unchanged: {
    resend_one:
      'Con {{count, number}} no ha sido posible: está entregado, se está enviando o no tiene correo.',
    resend_other:
      'Con {{count, number}} no ha sido posible: están entregados, se están enviando o no tienen correo.',
    takeOver_one: '{{count, number}} no es de ningún otro dispositivo.',
    takeOver_other: '{{count, number}} no son de ningún otro dispositivo.',
    rate_one: '{{count, number}} no se ha podido valorar: se está enviando, o no se puede abrir aquí.',
    rate_other: '{{count, number}} no se han podido valorar: se están enviando, o no se pueden abrir aquí.',
    note_one:
      '{{count, number}} no pudo recibirla: se está enviando, no se puede abrir aquí o su nota está llena.',
    note_other:
      '{{count, number}} no pudieron recibirla: se están enviando, no se pueden abrir aquí o su nota está llena.',
    delete_one: '{{count, number}} no se ha podido borrar.',
    delete_other: '{{count, number}} no se han podido borrar.',
  },
  deleteTitle_one: '¿Borrar {{count, number}} contacto?',
  deleteTitle_other: '¿Borrar {{count, number}} contactos?',
  deleteText:
    'Se quitan de este dispositivo para siempre. No se puede deshacer. Lo que tiene el servidor se queda allí; lo que no tiene se pierde.',
  typeNumber: 'Escriba {{count, number}} para confirmar',
  keep: 'Conservarlos',
}
