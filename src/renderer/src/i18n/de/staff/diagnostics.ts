/** The report for support. */
export const diagnostics = {
  title: 'Diagnose',
  text: 'Ein Bericht hilft dem Support herauszufinden, warum etwas nicht geht.',
  holds:
    'Er enthält die Versionen der App und des Systems, wie viele Kontakte in welchem Zustand sind, die letzten Ergebnisse des Sendens, den Unterschied der Uhr zu der des Servers, den Schlüsselspeicher und den freien Speicherplatz.',
  holdsNot: 'Er enthält keine personenbezogenen Daten, keinen API-Schlüssel und keine PIN.',
  save: 'Bericht speichern…',
  saved: 'Bericht gespeichert',
  savedText: 'Er ist in {{path}}. Sie können ihn in jedem Texteditor lesen, bevor Sie ihn weitergeben.',
  cancelled: 'Abgebrochen. Es wurde kein Bericht gespeichert.',
  error: {
    title: 'Der Bericht wurde nicht gespeichert',
    disk: 'Die Datei konnte nicht geschrieben werden: Der Datenträger ist vielleicht voll, schreibgeschützt oder herausgezogen. Wählen Sie einen anderen Ort und versuchen Sie es noch einmal.',
    locked: 'Das Gerät wurde inzwischen gesperrt. Entsperren Sie es und versuchen Sie es noch einmal.',
    other: 'Beim Schreiben ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
  },
}
