/** Backups that are made by themselves. */
export const automatic = {
  title: 'Automatische Sicherungen',
  text: 'Alle Kontakte, immer wieder, in einen Ordner, etwa auf einem USB-Stick. Das läuft weiter, während das Gerät gesperrt ist.',
  begin: 'Automatische Sicherungen einrichten',
  change: 'Ändern',
  end: 'Automatische Sicherungen beenden',
  first: 'Die erste Sicherung wird gleich gemacht',
  waiting: 'Die letzte wurde um {{time}} gemacht',
  writing: 'Eine Sicherung wird geschrieben',
  failing: 'Sie schlagen fehl seit {{time}}',
  again: 'Kontakte sind auf diesem Gerät weiter sicher. Die App versucht es von selbst wieder.',
  folder: 'Ordner',
  noFolder: 'noch keiner gewählt',
  choose: 'Ordner wählen…',
  chooseOther: 'Anderen Ordner wählen…',
  minutes: 'Alle so viele Minuten',
  leads: 'Nach so vielen neuen Kontakten',
  keep: 'Sicherungen, die bleiben',
  never: 'Nie',
  number: '{{count, number}}',
  plain:
    'Diese Dateien sind nicht verschlüsselt: Wer den Stick findet, kann jeden Kontakt lesen. Nehmen Sie eine verschlüsselte Sicherung, außer der Datenträger selbst ist geschützt.',
  save: 'Speichern und beginnen',
  faults: {
    never: 'Wählen Sie Minuten oder eine Zahl von Kontakten, oder beides.',
    'no-folder': 'Wählen Sie zuerst einen Ordner.',
  },
}

/** What was saved where. */
export const saved = {
  title: 'Was gesichert wurde',
  none: 'Auf diesem Gerät wurde noch keine Sicherung gespeichert.',
  unsynced_one: '{{count, number}} Kontakt, der nicht zugestellt war',
  unsynced_other: '{{count, number}} Kontakte, die nicht zugestellt waren',
  filter_one: '{{count, number}} gefilterter Kontakt',
  filter_other: '{{count, number}} gefilterte Kontakte',
  all_one: 'Alle Kontakte: {{count, number}}',
  all_other: 'Alle Kontakte: {{count, number}}',
  automatic: 'automatisch',
  since_one: '{{count, number}} Kontakt seither erfasst',
  since_other: '{{count, number}} Kontakte seither erfasst',
  nothingSince: 'Seither kein Kontakt erfasst',
}

/** Why a backup can't be written, by the kind of failure. */
export const trouble = {
  gone: 'Der Ordner ist nicht da. Steckt der Stick noch?',
  hangs: 'Der Ordner antwortet nicht. Ziehen Sie den Stick heraus und stecken Sie ihn wieder ein.',
  full: 'Der Datenträger ist voll. Schaffen Sie dort Platz.',
  'read-only':
    'In den Ordner kann nicht geschrieben werden: Er ist schreibgeschützt, oder dieser Benutzer darf es dort nicht.',
  broken:
    'Der Datenträger antwortet nicht, wie er sollte. Vielleicht ist er defekt, oder er wurde beim Schreiben herausgezogen.',
  inside:
    'Der Ordner gehört zu Leadstands eigenen Daten. Eine Sicherung darin ginge zusammen mit den Kontakten verloren.',
  passphrase:
    'Die Passphrase kann nicht mehr gelesen werden: Der Schlüsselspeicher des Systems wurde zurückgesetzt. Setzen Sie unter Sicherung eine neue.',
  other: 'Das System meldet {{code}}.',
}
