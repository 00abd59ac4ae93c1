import { leadsBulk } from './leads-bulk'
import { leadsFind } from './leads-find'

/** The list of leads. */
export const leads = {
  ...leadsFind,
  bulk: leadsBulk,
  title: 'Contactos',
  filter: 'Mostrar',
  group: {
    all: 'Todos',
    waiting: 'En espera',
    unconfirmed: 'Sin confirmar',
    refused: 'Rechazados',
    incomplete: 'Sin correo',
    elsewhere: 'En otro dispositivo',
    delivered: 'Entregados',
  },
  state: {
    queued: 'En espera',
    posting: 'Enviando',
    unconfirmed: 'Sin confirmar',
    refused: 'Rechazado',
    incomplete: 'Sin correo',
    delivered: 'Entregado',
    practised: 'En práctica',
    elsewhere: 'En otro dispositivo',
  },
  column: {
    name: 'Nombre',
    email: 'Correo',
    note: 'Nota',
    rating: 'Valoración',
    state: 'Estado',
    captured: 'Captado',
  },
  noName: 'Sin nombre',
  noEmail: 'Sin correo',
  sealed: 'No se puede abrir aquí',
  twice: 'Puede estar dos veces',
  empty: {
    title: 'Aún no hay contactos',
    text: 'Los contactos aparecen aquí en cuanto un visitante envía el formulario.',
  },
  emptyGroup: {
    title: 'Ninguno',
    text: 'Ningún contacto está en este estado por ahora.',
    all: 'Mostrar todos los contactos',
  },
  noHit: {
    title: 'Ningún contacto encontrado',
    text: 'Se buscó en nombres, correos, teléfonos, respuestas y notas, dentro de los filtros de arriba.',
  },
  noHitYet: 'Aún se están leyendo contactos, así que puede haber más en un momento.',
  failed: 'No se han podido leer los contactos. Están a salvo; inténtelo de nuevo.',
  tryAgain: 'Intentar de nuevo',
}
