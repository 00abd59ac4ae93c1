import { leadsBulk } from './leads-bulk'
import { leadsFind } from './leads-find'

/** The list of leads. */
export const leads = {
  ...leadsFind,
  bulk: leadsBulk,
  title: 'Kontakte',
  filter: 'Zeigen',
  group: {
    all: 'Alle',
    waiting: 'Wartend',
    unconfirmed: 'Unbestätigt',
    refused: 'Abgelehnt',
    incomplete: 'E-Mail fehlt',
    elsewhere: 'Auf anderem Gerät',
    delivered: 'Zugestellt',
  },
  state: {
    queued: 'Wartet',
    posting: 'Wird gesendet',
    unconfirmed: 'Unbestätigt',
    refused: 'Abgelehnt',
    incomplete: 'E-Mail fehlt',
    delivered: 'Zugestellt',
    practised: 'In Übung zugestellt',
    elsewhere: 'Auf anderem Gerät',
  },
  column: {
    name: 'Name',
    email: 'E-Mail',
    note: 'Notiz',
    rating: 'Bewertung',
    state: 'Zustand',
    captured: 'Erfasst',
  },
  noName: 'Ohne Name',
  noEmail: 'Ohne E-Mail',
  sealed: 'Lässt sich hier nicht öffnen',
  twice: 'Vielleicht doppelt',
  empty: {
    title: 'Noch keine Kontakte',
    text: 'Kontakte erscheinen hier, sobald ein Besucher das Formular gesendet hat.',
  },
  emptyGroup: {
    title: 'Keine davon',
    text: 'Zurzeit ist kein Kontakt in diesem Zustand.',
    all: 'Alle Kontakte zeigen',
  },
  noHit: {
    title: 'Kein Kontakt gefunden',
    text: 'Durchsucht wurden Namen, E-Mail-Adressen, Telefonnummern, Antworten und Notizen, innerhalb der Filter oben.',
  },
  noHitYet: 'Es werden noch Kontakte gelesen, vielleicht sind es gleich mehr.',
  failed: 'Die Kontakte konnten nicht gelesen werden. Sie sind sicher; bitte versuchen Sie es noch einmal.',
  tryAgain: 'Noch einmal versuchen',
}
