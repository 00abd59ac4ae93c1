/** What the practice API inside the app received. */
export const practice = {
  title: 'Was die Übungs-API bekommen hat',
  text: 'Ein kleiner Server in dieser App, der sich wie der von Hyperaktiv verhält. Nichts verlässt dieses Gerät.',
  total_one: '{{count, number}} Anfrage seit dem Start der App',
  total_other: '{{count, number}} Anfragen seit dem Start der App',
  none: 'Noch nichts. Senden Sie das Formular einmal, dann erscheint die Anfrage hier.',
  noEmail: 'Ohne E-Mail',
  answer: 'Beantwortet mit {{status}}',
}
