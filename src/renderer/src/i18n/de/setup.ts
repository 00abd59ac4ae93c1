export const setup = {
  step: 'Schritt {{step}} von {{steps}}',
  language: 'Sprache',
  next: 'Weiter',
  problems: {
    title: 'Die Einrichtungsdatei wurde nicht verwendet',
    text: 'Nichts daraus wurde übernommen. Bitte beheben Sie diese Stellen und starten Sie neu, oder richten Sie das Gerät von Hand ein.',
  },
  role: {
    title: 'Wofür wird dieses Gerät verwendet?',
    name: 'Name des Geräts',
    nameHint: 'Damit Sie Ihre Geräte unterscheiden können.',
    nameError: 'Bitte geben Sie einen Namen mit höchstens 60 Zeichen ein.',
    kiosk: 'Kiosk',
    kioskText:
      'Vollbild für Besucher, die das Formular selbst ausfüllen. Das Team kommt mit einer PIN hinein.',
    laptop: 'Team-Laptop',
    laptopText: 'Ein Fenster für Ihr Team. Es kann jederzeit an Besucher übergeben werden.',
    defaultName: { kiosk: 'Tablet 1', laptop: 'Laptop 1' },
  },
  connection: {
    title: 'Wohin gehen die Kontakte?',
    practice: 'Übung',
    practiceText: 'Ein kleiner Server in dieser App nimmt sie an. Nichts verlässt dieses Gerät.',
    hyperaktiv: 'Hyperaktiv',
    hyperaktivText: 'Kontakte gehen an Ihr Hyperaktiv-Konto, sofort oder sobald es ein Netz gibt.',
  },
  hyperaktiv: {
    title: 'Mit Hyperaktiv verbinden',
    key: 'API-Schlüssel',
    keyHint: 'Er bleibt auf diesem Gerät verschlossen und wird nie wieder angezeigt.',
    keyError: 'Bitte fügen Sie den API-Schlüssel ein: Buchstaben, Ziffern und Zeichen ohne Leerzeichen.',
    ref: 'Origin-Referenz',
    refHint: 'Aus den Einstellungen Ihres Funnels in Hyperaktiv.',
    refError: 'Bitte geben Sie die Referenz ein, höchstens 200 Zeichen.',
    event: 'Name der Veranstaltung',
    eventHint: 'Ihre Besucher sehen ihn auf dem ersten Bildschirm.',
    eventError: 'Bitte geben Sie einen Namen mit höchstens 100 Zeichen ein.',
    advanced: 'Erweitert',
    baseUrl: 'Basis-URL',
    baseUrlError:
      'Bitte beginnen Sie mit https://, wie in https://app.hyperaktiv.ai/api/v1. Ohne das s geht es nur für dieses Gerät.',
  },
  pin: {
    title: 'Wählen Sie eine Team-PIN',
    text: 'Sie öffnet Kontakte und Einstellungen auf diesem Gerät. Ohne sie geht es nicht, merken Sie sie sich also gut.',
    pin: 'Team-PIN',
    pinHint: '4 bis 12 Ziffern',
    repeat: 'PIN wiederholen',
    shapeError: 'Bitte geben Sie 4 bis 12 Ziffern ein.',
    repeatError: 'Die beiden PINs sind verschieden. Bitte geben Sie zweimal dieselbe ein.',
  },
  checks: {
    title: 'Bereit',
    titleRunning: 'Dieses Gerät wird geprüft',
    titleFailed: 'Fast bereit',
    running: 'Das dauert ein paar Sekunden.',
    again: 'Noch einmal prüfen',
    open: { kiosk: 'Kiosk öffnen', laptop: 'Leadstand öffnen' },
    accept: { kiosk: 'Akzeptieren und Kiosk öffnen', laptop: 'Akzeptieren und Leadstand öffnen' },
    failed: 'Die Prüfungen konnten nicht laufen. Sie können weitermachen oder es noch einmal versuchen.',
    finishFailed: {
      disk: 'Die Einrichtung konnte nicht gespeichert werden: Der Datenträger hat sie nicht angenommen. Bitte schaffen Sie Platz und versuchen Sie es noch einmal.',
      other: 'Die Einrichtung konnte nicht gespeichert werden. Bitte versuchen Sie es noch einmal.',
    },
    storage: {
      name: 'Speicher',
      ok: 'Kontakte sind auf diesem Gerät sicher aufgehoben.',
      warning:
        'Kontakte werden aufgehoben, aber das System könnte sie löschen, wenn der Datenträger voll wird.',
      failed:
        'Dieses Gerät kann Kontakte nicht sicher speichern. Bitte sehen Sie vor der Veranstaltung nach seinem Datenträger.',
    },
    secrets: {
      name: 'Geheimnisse',
      ok: 'Der Schlüsselspeicher dieses Computers schützt die Schlüssel.',
      warning:
        'Dieser Computer hat keinen Schlüsselspeicher. Schlüssel sind hier nur verschleiert: Wer die Dateien kopieren kann, könnte sie lesen.',
      failed:
        'Der Schlüsselspeicher dieses Computers antwortet nicht. Bitte melden Sie sich dort an und prüfen Sie noch einmal.',
    },
    disk: {
      name: 'Speicherplatz',
      ok: '{{value}} frei.',
      warning: 'Nur {{value}} frei. Bitte schaffen Sie vor der Veranstaltung Platz.',
      failed: 'Es ist kein Platz mehr ({{value}} frei). Bitte schaffen Sie vor der Veranstaltung Platz.',
    },
    api: {
      name: 'Verbindung',
      ok: 'Der Server antwortet.',
      warning:
        'Die Adresse antwortet nicht so wie die API. Bitte vergleichen Sie sie mit der, die Sie von Hyperaktiv haben. Kontakte warten bis dahin auf diesem Gerät.',
      failed: 'Der Server antwortet nicht. Kontakte warten bis dahin auf diesem Gerät.',
      silent: {
        offline: 'Dieses Gerät hat kein Netz. Kontakte warten darauf, bis es eines gibt.',
        unreachable:
          'Unter dieser Adresse antwortet nichts. Bitte vergleichen Sie sie mit der, die Sie von Hyperaktiv haben, und sehen Sie nach, ob andere Webseiten sich öffnen. Kontakte warten auf diesem Gerät.',
        'no-answer':
          'Der Server wurde erreicht, hat aber nicht rechtzeitig geantwortet. Kontakte warten bis dahin auf diesem Gerät.',
      },
      unasked:
        'Der Server wurde noch nicht gefragt. Der erste Kontakt zeigt, ob Adresse, Schlüssel und Referenz stimmen; das steht dann unter Zustellung.',
    },
    clock: {
      name: 'Uhr',
      ok: 'Die Uhr stimmt mit der des Servers überein.',
      warning:
        'Die Uhr weicht um {{value}} von der des Servers ab. Bitte stellen Sie sie, damit Kontakte die richtige Zeit tragen.',
      failed: 'Die Uhr konnte nicht verglichen werden.',
    },
    screen: {
      name: 'Bildschirm',
      ok: 'Der Kiosk bedeckt den ganzen Bildschirm.',
      warning:
        'Der Kiosk bedeckt nicht den ganzen Bildschirm. Bitte sehen Sie nach den Leisten der Arbeitsoberfläche.',
      failed:
        'Der Kiosk bedeckt nicht den ganzen Bildschirm. Bitte sehen Sie nach den Leisten der Arbeitsoberfläche.',
    },
  },
}
