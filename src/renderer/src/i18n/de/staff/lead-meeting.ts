/** The meetings with a person, and what happened to their lead. */
export const leadMeeting = {
  title: 'Treffen',
  captured: 'Erfasst {{time}}',
  again: 'Wieder getroffen {{time}}',
  others_one: 'Diese Person hat in dieser Veranstaltung noch einen Kontakt. Seine Treffen stehen auch hier.',
  others_other:
    'Diese Person hat in dieser Veranstaltung noch {{count, number}} Kontakte. Ihre Treffen stehen auch hier.',
  same: {
    email: 'Ein weiterer Kontakt mit dieser E-Mail-Adresse',
    phone: 'Ein weiterer Kontakt mit dieser Telefonnummer',
  },
  open: 'Diesen Kontakt öffnen',
  add: 'Treffen hinzufügen',
  edit: 'Notiz und Bewertung ändern',
  write: 'Notiz oder Bewertung hinzufügen',
  remove: 'Entfernen',
  removeTitle: 'Dieses Treffen entfernen?',
  removeText:
    'Seine Notiz und Bewertung werden von diesem Kontakt entfernt. Das lässt sich nicht rückgängig machen.',
  removeConfirm: 'Treffen entfernen',
  more: 'Ganze Notiz zeigen',
  less: 'Weniger zeigen',
  given: 'Damals anders angegeben:',
  note: 'Notiz',
  noteHint: 'Nur für Ihr Team, sie wird nicht gesendet. Strg+Enter speichert.',
  rating: 'Bewertung',
  by: 'Initialen',
  source: 'Quelle',
  save: 'Notiz speichern',
  impossible:
    'Der Kontakt wird gerade gesendet oder wurde gelöscht. Bitte versuchen Sie es gleich noch einmal.',
  full: 'Der Kontakt nimmt nicht mehr auf. Bitte kürzen Sie die Notiz.',
}

export const leadHistory = {
  title: 'Verlauf',
  captured: 'Auf diesem Gerät erfasst.',
  untold_one: '{{count, number}} Versuch davor steht nicht in der Liste.',
  untold_other: '{{count, number}} Versuche davor stehen nicht in der Liste.',
  sending: 'Versuch {{number, number}}: wird gesendet.',
  attempt: 'Versuch {{number, number}}: {{came}}.',
  attemptStatus: 'Versuch {{number, number}}: {{came}} (HTTP {{status}}).',
  corrected: 'Vom Team berichtigt:',
  was: '{{name}} war {{before}}',
  wasEmpty: '{{name}} war leer',
}
