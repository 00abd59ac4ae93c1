/** Why a folder does not take the second copy of the journal, by the kind of failure. */
export const copyTrouble = {
  gone: 'Der Ordner ist nicht da. Steckt der Stick noch?',
  hangs:
    'Der Ordner antwortet nicht. Ziehen Sie den Stick heraus und stecken Sie ihn wieder ein, oder wählen Sie einen anderen Ordner.',
  full: 'Der Datenträger ist voll. Schaffen Sie dort Platz, oder wählen Sie in den Einstellungen einen anderen Ordner.',
  'read-only':
    'In den Ordner kann nicht geschrieben werden: Er ist schreibgeschützt, oder dieser Benutzer darf es dort nicht.',
  broken:
    'Der Datenträger antwortet nicht, wie er sollte. Vielleicht ist er defekt, oder er wurde beim Schreiben herausgezogen.',
  inside:
    'Der Ordner gehört zu Leadstands eigenen Daten. Eine Kopie darin ginge zusammen mit dem verloren, wovon sie eine Kopie ist.',
  other: 'Das System meldet {{code}}.',
}
