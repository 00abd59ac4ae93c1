export const common = {
  product: 'Leadstand',
  back: 'Zurück',
  cancel: 'Abbrechen',
  done: 'Fertig',
  optional: 'freiwillig',
  loading: 'Einen Moment …',
  verdict: {
    good: 'Gut',
    warning: 'Bitte beachten',
    bad: 'Problem',
    neutral: 'Hinweis',
  },
  crash: {
    title: 'Einen Moment',
    text: 'Auf diesem Bildschirm ist etwas schiefgegangen. Er startet von selbst neu. Gespeicherte Kontakte sind sicher.',
  },
  keypad: {
    label: 'Zifferntasten',
    erase: 'Letzte Ziffer löschen',
  },
  screenKeyboard: {
    label: 'Bildschirmtastatur',
    shift: 'Umschalten',
    erase: 'Löschen',
    next: 'Nächstes Feld',
    line: 'Neue Zeile',
    hide: 'Tastatur ausblenden',
    space: 'Leerzeichen',
  },
} as const
