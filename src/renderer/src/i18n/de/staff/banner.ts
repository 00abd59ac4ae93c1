/** What stands above every staff screen until it is over or was read. */
export const banner = {
  label: 'Warnungen',
  store: {
    title: 'Einer der beiden Speicher nimmt keine Kontakte an',
    text: 'Kontakte sind im Journal auf diesem Gerät, aber nicht in der Datenbank der App. Erfassen und Senden gehen weiter. Speichern Sie eine Sicherung und starten Sie Leadstand dann neu; jeder Kontakt wird aus dem Journal zurückgelesen.',
  },
  journal: {
    title: 'Das Journal kann nicht geschrieben werden',
    text: 'Neue Kontakte sind in der Datenbank der App, aber das Journal, das jeden Kontakt noch einmal enthält, kann nicht geschrieben werden. Die App sendet nichts, was sie nicht zuerst aufschreiben kann; Kontakte warten also hier. Schaffen Sie Speicherplatz und speichern Sie eine Sicherung.',
    code: 'Das System meldet {{code}}.',
  },
  secrets: {
    title: 'Kontakte und Schlüssel sind auf diesem Gerät nicht gut geschützt',
    text: 'Dieses System hat keinen Schlüsselspeicher. API-Schlüssel und Kontakte auf diesem Datenträger sind also nur verschleiert: Wer ihn kopiert, könnte sie lesen. Die App arbeitet wie sonst. Lassen Sie das Gerät nicht aus den Augen, oder richten Sie einen Schlüsselspeicher ein (unter Linux: GNOME Keyring oder KWallet) und starten Sie neu.',
    accept: 'Verstanden',
  },
  lostKeys: {
    title_one: 'Kontakte unter einem Schlüssel lassen sich hier nicht öffnen',
    title_other: 'Kontakte unter {{count, number}} Schlüsseln lassen sich hier nicht öffnen',
    text: 'Der Schlüsselspeicher des Systems gibt einen Schlüssel nicht mehr heraus, mit dem Kontakte versiegelt wurden, zum Beispiel weil dieses Profil von einem anderen Rechner kopiert wurde. Nichts wurde gelöscht; neue Kontakte bekommen einen neuen Schlüssel. Um die alten zu öffnen, bringen Sie den alten Schlüsselspeicher oder den alten Rechner zurück.',
  },
  provision: {
    title: 'Die Einrichtungsdatei wurde nicht angewendet',
    whole: 'Datei',
    text: 'Sie enthält Fehler, darum wurde nichts geändert. Beheben Sie sie in der Datei und starten Sie Leadstand neu.',
  },
  damage: {
    unreadable: 'Ein Teil des Journals konnte nicht gelesen werden',
    restored: 'Etwas fehlte und wurde wiederhergestellt',
    at: 'Gefunden: {{time}}.',
    records_one:
      '1 Eintrag des Journals konnte nicht gelesen werden. Er liegt in einer eigenen Datei im Ordner „damaged“ neben dem Journal.',
    records_other:
      '{{count, number}} Einträge des Journals konnten nicht gelesen werden. Sie liegen in einer eigenen Datei im Ordner „damaged“ neben dem Journal.',
    rows_one: '1 Kontakt fehlte in der Datenbank der App und wurde aus dem Journal wiederhergestellt.',
    rows_other:
      '{{count, number}} Kontakte fehlten in der Datenbank der App und wurden aus dem Journal wiederhergestellt.',
    journal_one: '1 Kontakt fehlte im Journal und wurde aus der Datenbank der App wiederhergestellt.',
    journal_other:
      '{{count, number}} Kontakte fehlten im Journal und wurden aus der Datenbank der App wiederhergestellt.',
    segments_one: '1 Datei des Journals fehlte und kam aus der zweiten Kopie zurück.',
    segments_other: '{{count, number}} Dateien des Journals fehlten und kamen aus der zweiten Kopie zurück.',
    you: 'Die App hat nichts gelöscht. Vielleicht ist der Datenträger defekt, oder beim Schreiben fiel der Strom aus. Vergleichen Sie die Zahl der Kontakte mit der, die Sie erwarten, und speichern Sie eine Sicherung.',
    read: 'Gelesen',
  },
  emptied: {
    title: 'Auf diesem Gerät ist kein Kontakt mehr',
    text: 'Hier wurden schon Kontakte erfasst: Die Schlüssel, mit denen sie versiegelt wurden, sind noch da. Aber Journal und Datenbank der App sind beide leer, sie wurden also zusammen gelöscht oder beschädigt. Neue Kontakte werden wie sonst aufgehoben. Wenn niemand die alten absichtlich gelöscht hat, suchen Sie eine Sicherung oder eine zweite Kopie des Journals, und benutzen Sie diesen Datenträger nicht, bevor ihn jemand angesehen hat.',
  },
  copy: {
    title: 'Die zweite Kopie des Journals schlägt fehl',
    since: 'Seit {{time}}.',
    safe: 'Kontakte sind im Journal auf diesem Gerät weiter sicher. Die App versucht es von selbst wieder.',
    settings: 'Einstellungen öffnen',
  },
  automatic: {
    title: 'Automatische Sicherungen schlagen fehl',
    open: 'Sicherung öffnen',
  },
}
