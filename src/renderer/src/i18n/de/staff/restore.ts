/** Bringing the leads of a backup to this device. */
export const restore = {
  title: 'Sicherung wiederherstellen',
  intro:
    'Bringt die Kontakte einer Sicherung auf dieses Gerät, einer verschlüsselten oder einer in JSON. Kontakte, die schon hier sind, werden nicht doppelt, und was zugestellt ist, bleibt zugestellt.',
  choose: 'Sicherung wählen…',
  chooseOther: 'Andere Datei wählen…',
  asking: 'Wählen Sie die Datei.',
  passphrase: 'Passphrase der Sicherung',
  passphraseHint: 'Die, die beim Sichern eingegeben wurde.',
  wrong:
    'Diese Passphrase öffnet die Datei nicht. Achten Sie auf Großbuchstaben und Leerzeichen, und versuchen Sie es noch einmal.',
  open: 'Sicherung öffnen',
  checking: 'Die Sicherung wird gelesen, noch ist nichts geändert',
  checkingCount_one: '{{count, number}} Kontakt gelesen, noch ist nichts geändert',
  checkingCount_other: '{{count, number}} Kontakte gelesen, noch ist nichts geändert',
  restoring: 'Die Kontakte werden vorbereitet',
  restoringCount_one: '{{count, number}} Kontakt vorbereitet',
  restoringCount_other: '{{count, number}} Kontakte vorbereitet',
  following: 'Die Kontakte kommen an ihre Plätze…',
  from: 'Von „{{device}}“, {{time}}',
  fromThis: 'Von diesem Gerät, {{time}}',
  unnamed: 'ein Gerät ohne Namen',
  holds_one: '{{count, number}} Kontakt in der Datei',
  holds_other: '{{count, number}} Kontakte in der Datei',
  counts: {
    fresh: 'Neu hier',
    newer: 'Neuer in der Datei',
    older: 'Neuer hier',
    same: 'Gleich wie hier',
    deleted: 'Hier gelöscht',
    locked: 'Lassen sich hier nicht öffnen',
    delivered: 'Zugestellt',
    toSend: 'Von hier gesendet',
    foreign: 'Sendet ein anderes Gerät',
  },
  notes: {
    older: 'Was dieses Gerät weiß, bleibt.',
    deleted: 'Sie bleiben gelöscht.',
    locked: 'Sie wurden auf einem anderen Gerät versiegelt, das ihren Schlüssel hat, und bleiben draußen.',
    delivered: 'Sie werden nicht noch einmal gesendet.',
    toSend:
      'Sie gehen von diesem Gerät hinaus. Wenn seit der Sicherung einer davon hinausging, hat ihn der Server doppelt.',
  },
  event: 'Veranstaltung',
  leads: 'Kontakte',
  fresh: 'Neu hier',
  newEvent:
    'Die Veranstaltung kommt mit. Bilder sind nicht in einer Sicherung: Dafür exportieren Sie die Veranstaltung.',
  newEvents:
    'Veranstaltungen, die nicht hier sind, kommen mit. Bilder sind nicht in einer Sicherung: Dafür exportieren Sie die Veranstaltung.',
  owner_one: 'Wer sendet den Kontakt, der noch nicht zugestellt ist?',
  owner_other: 'Wer sendet die {{count, number}} Kontakte, die noch nicht zugestellt sind?',
  keep: 'Sie bleiben bei „{{device}}“',
  keepMany: 'Sie bleiben bei ihren Geräten',
  keepText: 'Dieses Gerät zeigt sie und sendet sie nicht. Sie können sie später unter Kontakte übernehmen.',
  take: 'Dieses Gerät sendet sie von jetzt an',
  takeText:
    'Für den Fall, dass das andere Gerät kaputt oder verloren ist. Sendet es sie auch, hat sie der Server doppelt. Eine Sicherung von hier, dort wiederhergestellt, sagt es ihm.',
  nothing: 'In dieser Datei ist nichts Neues.',
  apply_one: '{{count, number}} Kontakt wiederherstellen',
  apply_other: '{{count, number}} Kontakte wiederherstellen',
  applyNone: 'Wiederherstellen',
  done: 'Wiederhergestellt',
  doneFresh_one: '{{count, number}} Kontakt ist neu hier.',
  doneFresh_other: '{{count, number}} Kontakte sind neu hier.',
  doneChanged_one: '{{count, number}}, der schon hier war, ist auf dem neuesten Stand.',
  doneChanged_other: '{{count, number}}, die schon hier waren, sind auf dem neuesten Stand.',
  doneTaken_one: '{{count, number}} geht jetzt von diesem Gerät hinaus.',
  doneTaken_other: '{{count, number}} gehen jetzt von diesem Gerät hinaus.',
  doneNothing: 'Dieses Gerät wusste schon alles.',
  cancelled: 'Abgebrochen. Nichts wurde geändert.',
  refused: '„{{file}}“ kann nicht wiederhergestellt werden',
  unchanged: 'Auf diesem Gerät wurde nichts geändert.',
  fault: {
    'not-a-backup':
      'Das ist keine Sicherung, die wiederhergestellt werden kann. Wählen Sie die verschlüsselte Sicherung (.age) oder das JSON, das Leadstand gespeichert hat; bei Tabellen für Excel geht es nicht.',
    reformatted:
      'Ein anderes Programm hat diese Sicherung neu geschrieben. Wählen Sie die Datei, wie Leadstand sie gespeichert hat, oder eine andere Kopie davon.',
    newer:
      'Eine neuere Version von Leadstand hat sie gemacht. Installieren Sie diese Version hier, und versuchen Sie es noch einmal.',
    older: 'Sie ist von einer frühen Version von Leadstand und enthält keine ganzen Kontakte.',
    passphrase: 'Die Passphrase öffnet sie nicht.',
    damaged:
      'Sie ist abgeschnitten oder wurde nach dem Speichern verändert, wie es geschieht, wenn ein Stick zu früh herausgezogen wird. Versuchen Sie eine andere Kopie davon.',
    'two-of-one':
      'Sie enthält einen Kontakt zweimal mit verschiedenem Inhalt, und niemand kann sagen, welcher stimmt.',
    replaced: 'Sie hat sich verändert, seit sie angesehen wurde. Wählen Sie sie noch einmal.',
  },
  error: {
    title: 'Die Sicherung wurde nicht wiederhergestellt',
    locked: 'Das Gerät wurde inzwischen gesperrt. Entsperren Sie es und versuchen Sie es noch einmal.',
    other:
      'Etwas ist schiefgegangen. Die Kontakte auf diesem Gerät sind, wie sie waren. Bitte versuchen Sie es noch einmal.',
  },
}
