/** The end of the show: the checklist and the erasing of an event's leads. */
export const end = {
  title: 'Ende der Veranstaltung',
  intro:
    '{{name}}: Prüfen Sie, dass nichts verloren geht, und löschen Sie dann ihre Kontakte von diesem Gerät.',
  open: 'Ende der Veranstaltung',
  checklist: 'Vor dem Löschen',
  none: 'Kein Kontakt dieser Veranstaltung auf diesem Gerät',
  noneText: 'Es gibt nichts zu löschen.',
  other: 'Die Kontakte einer anderen Veranstaltung werden gerade gelöscht.',
  delivered: {
    done_one: 'Der einzige Kontakt ist zugestellt',
    done_other: 'Alle {{count, number}} Kontakte sind zugestellt',
    practice: 'Alle Kontakte sind in der Übung zugestellt',
    missing_one: '{{count, number}} Kontakt ist nicht zugestellt',
    missing_other: '{{count, number}} Kontakte sind nicht zugestellt',
    waiting_one: '{{count, number}} wartet und geht von selbst hinaus.',
    waiting_other: '{{count, number}} warten und gehen von selbst hinaus.',
    unconfirmed_one: '{{count, number}} wurde ohne klare Antwort gesendet. Vielleicht ist er angekommen.',
    unconfirmed_other:
      '{{count, number}} wurden ohne klare Antwort gesendet. Vielleicht sind sie angekommen.',
    attention_one: '{{count, number}} ist zu prüfen und geht nicht von selbst hinaus.',
    attention_other: '{{count, number}} sind zu prüfen und gehen nicht von selbst hinaus.',
    elsewhere_one: '{{count, number}} wird von einem anderen Gerät gesendet.',
    elsewhere_other: '{{count, number}} werden von einem anderen Gerät gesendet.',
    practised_one: '{{count, number}} ging nur an die Übungs-API und ist nicht bei Hyperaktiv.',
    practised_other: '{{count, number}} gingen nur an die Übungs-API und sind nicht bei Hyperaktiv.',
    toDelivery: 'Zustellung zeigen',
  },
  backup: {
    done: 'Eine Sicherung enthält jeden Kontakt',
    missing: 'Keine Sicherung enthält jeden Kontakt, wie er jetzt ist',
    none: 'Noch wurde keine gespeichert, die sich zurücklesen lässt. Tabellen zählen nicht.',
    at: 'Gespeichert {{time}}: {{path}}',
    old: 'Die letzte wurde {{time}} gespeichert, und Kontakte haben sich seither geändert: {{path}}',
    save: 'Sicherung speichern…',
  },
  report: {
    done: 'Der Bericht ist gespeichert',
    missing: 'Der Bericht ist nicht gespeichert',
    none: 'Ohne die Kontakte lässt er sich nicht noch einmal machen.',
    at: 'Gespeichert {{time}}: {{path}}',
    old: 'Der letzte wurde {{time}} gespeichert, und Kontakte haben sich seither geändert: {{path}}',
  },
  erase: {
    title_one: '{{count, number}} Kontakt löschen',
    title_other: '{{count, number}} Kontakte löschen',
    text: 'Alle Kontakte von {{name}} werden von diesem Gerät entfernt, samt dem Schlüssel, der sie öffnet. Das lässt sich nicht rückgängig machen. Gespeicherte Sicherungen bleiben, wo sie sind, und auch die Veranstaltung selbst bleibt.',
    losses: 'Das ginge verloren',
    accept: 'Ich weiß, was verloren geht. Trotzdem löschen.',
    number: 'Zahl der Kontakte, die gelöscht werden',
    hint_one: 'Es ist {{count, number}}. Tippen Sie diese Zahl, um sicher zu sein.',
    hint_other: 'Es sind {{count, number}}. Tippen Sie diese Zahl, um sicher zu sein.',
    wrong_one: 'Das ist eine andere Zahl. Es ist {{count, number}} Kontakt dieser Veranstaltung.',
    wrong_other: 'Das ist eine andere Zahl. Es sind {{count, number}} Kontakte dieser Veranstaltung.',
    confirm_one: '{{count, number}} Kontakt löschen',
    confirm_other: '{{count, number}} Kontakte löschen',
    blocked: {
      storage:
        'Jetzt nicht möglich: Die App kann nicht alles auf den Datenträger schreiben. Siehe den Hinweis oben.',
      work: 'Jetzt nicht möglich: An den Kontakten läuft eine andere Arbeit. Warten Sie, oder halten Sie sie an.',
    },
  },
  loss: {
    'only-here_one': '{{count, number}} Kontakt ist nur auf diesem Gerät',
    'only-here_other': '{{count, number}} Kontakte sind nur auf diesem Gerät',
    'only-backup_one': '{{count, number}} Kontakt ist bei keinem Server: Er wäre nur noch in der Sicherung',
    'only-backup_other':
      '{{count, number}} Kontakte sind bei keinem Server: Sie wären nur noch in der Sicherung',
    practised_one: '{{count, number}} Kontakt ging nur an die Übungs-API und ist bei keinem Server',
    practised_other: '{{count, number}} Kontakte gingen nur an die Übungs-API und sind bei keinem Server',
    'no-backup_one':
      'Notizen, Bewertungen und Verlauf von {{count, number}} Kontakt: Keine Sicherung enthält ihn, wie er jetzt ist',
    'no-backup_other':
      'Notizen, Bewertungen und Verlauf von {{count, number}} Kontakten: Keine Sicherung enthält alle, wie sie jetzt sind',
    'no-report_one': 'Der Bericht, der aus {{count, number}} Kontakt gemacht wird',
    'no-report_other': 'Der Bericht, der aus {{count, number}} Kontakten gemacht wird',
  },
  running: {
    title: 'Wird gelöscht',
    waiting: 'Wartet, bis keiner dieser Kontakte mehr gesendet wird. Noch ist nichts gelöscht.',
    rows: '{{done, number}} von {{count, number}} Kontakten gelöscht',
    files: 'Die Kontakte sind gelöscht. Was von ihnen in Dateien ist, wird entfernt.',
    cannotStop:
      'Das lässt sich nicht mehr anhalten. Endet die App inzwischen, macht der nächste Start weiter.',
  },
  done_one: '{{count, number}} Kontakt von {{name}} wurde gelöscht',
  done_other: '{{count, number}} Kontakte von {{name}} wurden gelöscht',
  doneText: '{{time}}. Auch der Schlüssel, der sie öffnete, ist von diesem Gerät verschwunden.',
  rest: {
    files:
      'Der Datenträger hat noch nicht alles angenommen: Der nächste Start entfernt, was übrig ist. Nichts davon kann gezeigt oder gesendet werden.',
    copy: 'Die zweite Kopie war nicht zu erreichen. Sie wird bereinigt, sobald ihr Ordner wieder da ist. Bis dahin enthält sie diese Kontakte, verschlüsselt.',
    backups: 'Diese Sicherungen enthalten die Kontakte vielleicht noch. Sie wurden nicht angerührt:',
    automatic: 'automatisch; ältere liegen vielleicht daneben',
  },
  unfinished: 'Die Kontakte sind gelöscht, aber noch nicht alles konnte entfernt werden',
  unfinishedText:
    'Der nächste Start entfernt, was übrig ist. Nichts davon kann gezeigt oder gesendet werden.',
  stopped: 'Angehalten. Nichts wurde gelöscht.',
  changed_one: 'Nichts wurde gelöscht: Es ist jetzt {{count, number}} Kontakt',
  changed_other: 'Nichts wurde gelöscht: Es sind jetzt {{count, number}} Kontakte',
  changedText:
    'Inzwischen kamen oder gingen Kontakte. Sehen Sie die Liste oben noch einmal an, und tippen Sie die neue Zahl.',
  failed: {
    title: 'Nichts wurde gelöscht',
    disk: 'Der Datenträger hat es nicht angenommen ({{code}}). Schaffen Sie Platz oder prüfen Sie ihn, und versuchen Sie es dann noch einmal.',
    locked: 'Das Gerät wurde inzwischen gesperrt. Entsperren Sie es und versuchen Sie es noch einmal.',
    other: 'Die App kann zurzeit nicht über jeden Kontakt sicher sein. Versuchen Sie es noch einmal.',
  },
  before: 'Früher gelöscht',
  beforeLine_one: '{{time}}: {{count, number}} Kontakt',
  beforeLine_other: '{{time}}: {{count, number}} Kontakte',
}
