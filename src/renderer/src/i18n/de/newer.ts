/** The one screen that is left when a later version stored the leads. */
export const newer = {
  title: 'Die Kontakte dieses Geräts hat ein neueres Leadstand gespeichert',
  text: 'Diese ältere Version kann sie nicht lesen. Sie hat nichts geändert und nimmt keine neuen Kontakte an, damit keiner verloren geht.',
  todo: 'Starten Sie wieder die neuere Version: Alle Kontakte sind da.',
  close: 'App schließen',
}
