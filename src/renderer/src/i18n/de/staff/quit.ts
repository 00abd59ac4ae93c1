/** The question before the app ends. */
export const quit = {
  title_one: '{{count, number}} Kontakt ist nur auf diesem Gerät',
  title_other: '{{count, number}} Kontakte sind nur auf diesem Gerät',
  text_one: 'Er bleibt hier sicher und geht hinaus, wenn Leadstand das nächste Mal läuft.',
  text_other: 'Sie bleiben hier sicher und gehen hinaus, wenn Leadstand das nächste Mal läuft.',
  someStay_one:
    'Alle bleiben hier sicher. Über {{count, number}} davon muss jemand entscheiden; der Rest geht hinaus, wenn Leadstand das nächste Mal läuft.',
  someStay_other:
    'Alle bleiben hier sicher. Über {{count, number}} davon muss jemand entscheiden; der Rest geht hinaus, wenn Leadstand das nächste Mal läuft.',
  allStay_one: 'Er bleibt hier sicher. Jemand muss über ihn entscheiden, er geht nicht von selbst hinaus.',
  allStay_other:
    'Sie bleiben hier sicher. Jemand muss über sie entscheiden, sie gehen nicht von selbst hinaus.',
  backup: 'Zuerst sichern',
  anyway: 'Trotzdem beenden',
  stay: 'Bleiben',
  lockedTitle: 'Zuerst entsperren',
  lockedText:
    'Nur das Team kann Leadstand schließen. Geben Sie die Team-PIN ein und beenden Sie es dann in den Einstellungen.',
  nothingTitle: 'Leadstand beenden?',
  nothingText: 'Jeder Kontakt ist zugestellt.',
  quit: 'Beenden',
  unsaved: {
    title_one: 'Eine Veranstaltung hat Änderungen, die nicht gespeichert sind',
    title_other: '{{count, number}} Veranstaltungen haben Änderungen, die nicht gespeichert sind',
    text: 'Sie sind verloren, sobald Leadstand beendet ist.',
    fault: 'Vor dem Speichern ist etwas zu beheben.',
    failed: 'Sie konnten nicht gespeichert werden. Bitte versuchen Sie es noch einmal.',
    save: 'Speichern und beenden',
    discard: 'Ohne Speichern beenden',
    open: 'Veranstaltung öffnen',
  },
}
