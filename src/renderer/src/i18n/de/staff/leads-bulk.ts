/** What is done to many leads at once. */
export const leadsBulk = {
  selected_one: '{{count, number}} Kontakt ausgewählt',
  selected_other: '{{count, number}} Kontakte ausgewählt',
  all_one: 'Der einzige Kontakt hier ist ausgewählt',
  all_other: 'Alle {{count, number}} Kontakte hier sind ausgewählt',
  none: 'Auswahl aufheben',
  rate: 'Bewerten',
  note: 'Notiz',
  noteTitle_one: 'Notiz bei {{count, number}} Kontakt ergänzen',
  noteTitle_other: 'Notiz bei {{count, number}} Kontakten ergänzen',
  noteText: 'Sie wird eine neue Zeile in der Notiz des letzten Treffens. Was schon notiert ist, bleibt.',
  noteAdd: 'Notiz ergänzen',
  export: 'Diese sichern',
  progress: 'Fortschritt',
  stop: 'Anhalten',
  running: {
    resend: 'Wird noch einmal gesendet… {{done, number}} von {{total, number}}',
    takeOver: 'Wird übernommen… {{done, number}} von {{total, number}}',
    rate: 'Wird bewertet… {{done, number}} von {{total, number}}',
    note: 'Notiz wird ergänzt… {{done, number}} von {{total, number}}',
    delete: 'Wird gelöscht… {{done, number}} von {{total, number}}',
  },
  end: {
    stopped: 'Angehalten.',
    failed: 'Nicht bei allen ging es.',
  },
  changed: {
    resend_one: '{{count, number}} Kontakt wird noch einmal gesendet.',
    resend_other: '{{count, number}} Kontakte werden noch einmal gesendet.',
    takeOver_one: '{{count, number}} Kontakt geht jetzt von diesem Gerät hinaus.',
    takeOver_other: '{{count, number}} Kontakte gehen jetzt von diesem Gerät hinaus.',
    rate_one: '{{count, number}} Kontakt bewertet.',
    rate_other: '{{count, number}} Kontakte bewertet.',
    note_one: 'Die Notiz steht jetzt bei {{count, number}} Kontakt.',
    note_other: 'Die Notiz steht jetzt bei {{count, number}} Kontakten.',
    delete_one: '{{count, number}} Kontakt gelöscht.',
    delete_other: '{{count, number}} Kontakte gelöscht.',
  },
  unchanged: {
    resend_one:
      'Bei {{count, number}} ging es nicht: Er ist zugestellt, wird gesendet oder hat keine E-Mail-Adresse.',
    resend_other:
      'Bei {{count, number}} ging es nicht: Sie sind zugestellt, werden gesendet oder haben keine E-Mail-Adresse.',
    takeOver_one: '{{count, number}} gehört keinem anderen Gerät.',
    takeOver_other: '{{count, number}} gehören keinem anderen Gerät.',
    rate_one:
      '{{count, number}} konnte nicht bewertet werden: Er wird gesendet oder lässt sich hier nicht öffnen.',
    rate_other:
      '{{count, number}} konnten nicht bewertet werden: Sie werden gesendet oder lassen sich hier nicht öffnen.',
    note_one:
      '{{count, number}} konnte sie nicht aufnehmen: Er wird gerade gesendet, lässt sich hier nicht öffnen, oder seine Notiz ist voll.',
    note_other:
      '{{count, number}} konnten sie nicht aufnehmen: Sie werden gerade gesendet, lassen sich hier nicht öffnen, oder ihre Notiz ist voll.',
    delete_one: '{{count, number}} konnte nicht gelöscht werden.',
    delete_other: '{{count, number}} konnten nicht gelöscht werden.',
  },
  deleteTitle_one: '{{count, number}} Kontakt löschen?',
  deleteTitle_other: '{{count, number}} Kontakte löschen?',
  deleteText:
    'Sie werden endgültig von diesem Gerät entfernt. Das lässt sich nicht rückgängig machen. Was der Server hat, bleibt dort; was er nicht hat, ist verloren.',
  typeNumber: 'Zum Bestätigen {{count, number}} eingeben',
  keep: 'Behalten',
}
