/** The question before the app ends. */
export const quit = {
  title_one: '{{count, number}} contacto solo existe en este dispositivo',
  title_other: '{{count, number}} contactos solo existen en este dispositivo',
  text_one: 'Queda a salvo aquí y sale la próxima vez que se inicie Leadstand.',
  text_other: 'Quedan a salvo aquí y salen la próxima vez que se inicie Leadstand.',
  someStay_one:
    'Todos quedan a salvo aquí. Sobre {{count, number}} de ellos alguien tiene que decidir; el resto sale la próxima vez que se inicie Leadstand.',
  someStay_other:
    'Todos quedan a salvo aquí. Sobre {{count, number}} de ellos alguien tiene que decidir; el resto sale la próxima vez que se inicie Leadstand.',
  allStay_one: 'Queda a salvo aquí. Alguien tiene que decidir sobre él; no sale por sí solo.',
  allStay_other: 'Quedan a salvo aquí. Alguien tiene que decidir sobre ellos; no salen por sí solos.',
  backup: 'Guardar antes una copia',
  anyway: 'Salir de todos modos',
  stay: 'Quedarse',
  lockedTitle: 'Desbloquee primero',
  lockedText:
    'Solo el personal puede cerrar Leadstand. Escriba el PIN del personal y salga después desde Ajustes.',
  nothingTitle: '¿Salir de Leadstand?',
  nothingText: 'Todos los contactos están entregados.',
  quit: 'Salir',
  unsaved: {
    title_one: 'Un evento tiene cambios sin guardar',
    title_other: '{{count, number}} eventos tienen cambios sin guardar',
    text: 'Se pierden en cuanto se salga de Leadstand.',
    fault: 'Hay algo por corregir antes de guardarlos.',
    failed: 'No se han podido guardar. Inténtelo de nuevo.',
    save: 'Guardar y salir',
    discard: 'Salir sin guardar',
    open: 'Abrir el evento',
  },
}
