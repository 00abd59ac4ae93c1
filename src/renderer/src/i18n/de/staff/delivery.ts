/** At every moment, because it looks more often than a wait lasts. */
const NETWORK =
  'Die App sucht alle paar Sekunden ein Netz und fragt den Server, sobald es eines gibt. Kontakte gehen hinaus, sobald er antwortet.'

/** The Delivery screen. */
export const delivery = {
  title: 'Zustellung',
  verdict: {
    safe: 'Alles kann eingepackt werden',
    none: 'Noch keine Kontakte',
    'only-here_one': '{{count, number}} Kontakt ist nur auf diesem Gerät',
    'only-here_other': '{{count, number}} Kontakte sind nur auf diesem Gerät',
    'sum-off': 'Die Rechnung geht nicht auf',
  },
  say: {
    safe: 'Jeder auf diesem Gerät erfasste Kontakt ist beim Server.',
    'safe-others': 'Auf diesem Gerät wartet kein Kontakt.',
    safePractice:
      'Das ist Übung: Jeder Kontakt ist bei der Übungs-API in dieser App, und nichts ging an Hyperaktiv.',
    practised_one:
      '1 Kontakt ging nur an die Übungs-API und ist nicht bei Hyperaktiv. Wenn er echt ist, öffnen Sie ihn unter Kontakte und wählen Sie „Noch einmal senden“.',
    practised_other:
      '{{count, number}} Kontakte gingen nur an die Übungs-API und sind nicht bei Hyperaktiv. Wenn sie echt sind, öffnen Sie sie unter Kontakte und wählen Sie „Noch einmal senden“.',
    elsewhere_one:
      '{{count, number}} Kontakt gehört einem anderen Gerät, das ihn sendet. Kann es das nicht, öffnen Sie ihn unter Kontakte und wählen Sie „Übernehmen“.',
    elsewhere_other:
      '{{count, number}} Kontakte gehören einem anderen Gerät, das sie sendet. Kann es das nicht, öffnen Sie sie unter Kontakte und wählen Sie „Übernehmen“.',
    none: 'Auf diesem Gerät ist kein Kontakt.',
    'only-here_one':
      'Er ist hier sicher. Lassen Sie dieses Gerät eingeschaltet und verbunden, bis er zugestellt ist.',
    'only-here_other':
      'Sie sind hier sicher. Lassen Sie dieses Gerät eingeschaltet und verbunden, bis alle zugestellt sind.',
    'safe-here_one': 'Er ist hier sicher.',
    'safe-here_other': 'Sie sind hier sicher.',
    held_one:
      '{{count, number}} Kontakt ist vielleicht angekommen, und die App sendet ihn nicht von selbst noch einmal. Suchen Sie ihn in Hyperaktiv und öffnen Sie ihn dann unter Kontakte.',
    held_other:
      '{{count, number}} Kontakte sind vielleicht angekommen, und die App sendet sie nicht von selbst noch einmal. Suchen Sie sie in Hyperaktiv und öffnen Sie sie dann unter Kontakte.',
    attention_one: '{{count, number}} Kontakt ist zu prüfen und geht nicht von selbst hinaus.',
    attention_other: '{{count, number}} Kontakte sind zu prüfen und gehen nicht von selbst hinaus.',
    'sum-off':
      'Die Zahlen unten passen nicht zusammen, die App kann also nicht sagen, dass alles zugestellt ist. Speichern Sie vor dem Einpacken eine Sicherung aller Kontakte und starten Sie Leadstand dann neu: Es zählt neu.',
  },
  sum: 'Die Rechnung',
  captured: 'Erfasst',
  part: {
    delivered: 'Zugestellt',
    practised: 'In der Übung',
    waiting: 'Wartend',
    unconfirmed: 'Unbestätigt',
    attention: 'Zu prüfen',
    elsewhere: 'Auf anderem Gerät',
    deleted: 'Gelöscht',
  },
  equals: 'ist gleich',
  notEquals: 'ist nicht gleich',
  plus: 'plus',
  attention: {
    refused: '{{count, number}} abgelehnt',
    incomplete: '{{count, number}} ohne E-Mail-Adresse',
  },
  unconfirmed: {
    resent_one: '{{count, number}} wird von selbst noch einmal gesendet',
    resent_other: '{{count, number}} werden von selbst noch einmal gesendet',
    held_one: '{{count, number}} wartet auf das Team',
    held_other: '{{count, number}} warten auf das Team',
  },

  drain: {
    title: 'Was gewartet hat, wird gesendet',
    count: '{{done, number}} von {{total, number}} gesendet',
    left: {
      soon: 'Weniger als eine Minute',
      minutes_one: 'Noch etwa {{count, number}} Minute',
      minutes_other: 'Noch etwa {{count, number}} Minuten',
      hours_one: 'Noch etwa {{count, number}} Stunde',
      hours_other: 'Noch etwa {{count, number}} Stunden',
    },
    unknown: 'Wie lange noch, zeigt sich nach den ersten',
    stopped: 'Zurzeit angehalten, der Grund steht unten',
  },

  why: 'Warum es wartet',
  whyPaused: 'Warum es pausiert',
  waiting_one: '{{count, number}}\u00a0Kontakt wartet.',
  waiting_other: '{{count, number}}\u00a0Kontakte warten.',
  since: 'Seit {{time}}.',
  sinceFor: 'Seit {{time}}, das sind {{duration}}.',
  status: 'Die Antwort hatte den HTTP-Status {{status}}.',
  next: {
    asks: {
      in: 'Nächste Frage an den Server in {{duration}}, ohne einen Kontakt. Kontakte gehen hinaus, sobald er antwortet.',
      'any-moment': 'Die App fragt gerade den Server. Kontakte gehen hinaus, sobald er antwortet.',
    },
    'asks-first': {
      in: 'Nächste Frage in {{duration}}, ohne einen Kontakt. Antwortet die API selbst, wird ein Kontakt versucht, und dann folgen alle anderen.',
      'any-moment':
        'Die App fragt gerade, ohne einen Kontakt. Antwortet die API selbst, wird ein Kontakt versucht, und dann folgen alle anderen.',
    },
    network: {
      in: NETWORK,
      'any-moment': NETWORK,
    },
    tries: {
      in: 'Ein Kontakt wird versucht in {{duration}}. Kommt er durch, folgen alle anderen.',
      'any-moment': 'Ein Kontakt wird jeden Moment versucht. Kommt er durch, folgen alle anderen.',
    },
    reads: {
      in: 'Die App versucht den gespeicherten Schlüssel wieder zu lesen in {{duration}}. Gelingt das, gehen Kontakte hinaus.',
      'any-moment':
        'Die App versucht jeden Moment, den gespeicherten Schlüssel zu lesen. Gelingt das, gehen Kontakte hinaus.',
    },
    writes: {
      in: 'Die App versucht wieder zu schreiben in {{duration}}. Gelingt das, gehen Kontakte hinaus.',
      'any-moment': 'Die App versucht jeden Moment zu schreiben. Gelingt das, gehen Kontakte hinaus.',
    },
    'goes-on': {
      in: 'Das Senden geht weiter in {{duration}}.',
      'any-moment': 'Das Senden geht jeden Moment weiter.',
    },
    never: 'Bis das getan ist, wird nichts versucht.',
    'no-lead':
      'Kein Kontakt wartet, es gibt also nichts zu versuchen. Der nächste wird von selbst versucht; kommt er durch, geht das Senden weiter.',
    now: 'Gerade wird ein Kontakt versucht. Kommt er durch, folgen alle anderen.',
  },
  tryNow: 'Jetzt versuchen',
  toSettings: 'Einstellungen öffnen',
  toLeads: 'Kontakte öffnen',

  clock: {
    ahead: 'Die Uhr dieses Geräts geht {{amount}} vor',
    behind: 'Die Uhr dieses Geräts geht {{amount}} nach',
    text: 'Sie sagt {{here}}. Beim Server ist es {{there}}. Kontakte gehen trotzdem hinaus, aber jeder trägt die Zeit dieser Uhr. Stellen Sie sie in den Einstellungen des Systems.',
  },

  attempts: {
    title: 'Letzte Versuche',
    list: 'Die letzten Versuche, der neueste zuerst',
    none: 'Noch wurde kein Kontakt gesendet oder versucht.',
    tried_one: 'Der letzte.',
    tried_other: 'Die letzten {{count, number}}, der neueste zuerst.',
    took: 'dauerte\u00a0{{duration}}',
    status: 'HTTP\u00a0{{status}}',
    sealed: 'Ein Kontakt, der sich hier nicht öffnen lässt',
    deleted: 'Ein gelöschter Kontakt',
  },
}
