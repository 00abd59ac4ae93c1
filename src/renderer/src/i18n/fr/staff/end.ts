/** The end of the show: the checklist and the erasing of an event's leads. */
export const end = {
  title: 'Fin de l’événement',
  intro: '{{name}} : vérifiez que rien n’est perdu, puis effacez ses contacts de cet appareil.',
  open: 'Fin de l’événement',
  checklist: 'Avant d’effacer',
  none: 'Aucun contact de cet événement sur cet appareil',
  noneText: 'Il n’y a rien à effacer.',
  other: 'Les contacts d’un autre événement sont en cours d’effacement.',
  delivered: {
    done_one: 'Le seul contact est transmis',
    done_other: 'Les {{count, number}} contacts sont transmis',
    practice: 'Tous les contacts sont transmis à l’entraînement',
    missing_one: '{{count, number}} contact n’est pas transmis',
    missing_other: '{{count, number}} contacts ne sont pas transmis',
    waiting_one: '{{count, number}} attend et part tout seul.',
    waiting_other: '{{count, number}} attendent et partent tout seuls.',
    unconfirmed_one: '{{count, number}} a été envoyé sans réponse claire. Il est peut-être arrivé.',
    unconfirmed_other: '{{count, number}} ont été envoyés sans réponse claire. Ils sont peut-être arrivés.',
    attention_one: '{{count, number}} est à vérifier et ne part pas tout seul.',
    attention_other: '{{count, number}} sont à vérifier et ne partent pas tout seuls.',
    elsewhere_one: '{{count, number}} est envoyé par un autre appareil.',
    elsewhere_other: '{{count, number}} sont envoyés par un autre appareil.',
    practised_one: '{{count, number}} n’est allé qu’à l’API d’entraînement et n’est pas chez Hyperaktiv.',
    practised_other:
      '{{count, number}} ne sont allés qu’à l’API d’entraînement et ne sont pas chez Hyperaktiv.',
    toDelivery: 'Afficher la transmission',
  },
  backup: {
    done: 'Une sauvegarde contient chaque contact',
    missing: 'Aucune sauvegarde ne contient chaque contact tel qu’il est maintenant',
    none: 'Aucune n’a encore été enregistrée qui puisse être relue. Les tableaux ne comptent pas.',
    at: 'Enregistrée {{time}} : {{path}}',
    old: 'La dernière a été enregistrée {{time}}, et des contacts ont changé depuis : {{path}}',
    save: 'Enregistrer une sauvegarde…',
  },
  report: {
    done: 'Le rapport est enregistré',
    missing: 'Le rapport n’est pas enregistré',
    none: 'Sans les contacts, il ne peut pas être refait.',
    at: 'Enregistré {{time}} : {{path}}',
    old: 'Le dernier a été enregistré {{time}}, et des contacts ont changé depuis : {{path}}',
  },
  erase: {
    title_one: 'Effacer {{count, number}} contact',
    title_other: 'Effacer {{count, number}} contacts',
    text: 'Tous les contacts de {{name}} sont retirés de cet appareil, avec la clé qui les ouvre. Cela ne peut pas être annulé. Les sauvegardes enregistrées restent où elles sont, et l’événement lui-même reste aussi.',
    losses: 'Ceci serait perdu',
    accept: 'Je sais ce qui est perdu. Effacer quand même.',
    number: 'Nombre de contacts à effacer',
    hint_one: 'Il y en a {{count, number}}. Tapez ce nombre pour être sûr.',
    hint_other: 'Il y en a {{count, number}}. Tapez ce nombre pour être sûr.',
    wrong_one: 'C’est un autre nombre. Il y a {{count, number}} contact de cet événement.',
    wrong_other: 'C’est un autre nombre. Il y a {{count, number}} contacts de cet événement.',
    confirm_one: 'Effacer {{count, number}} contact',
    confirm_other: 'Effacer {{count, number}} contacts',
    blocked: {
      storage:
        'Impossible pour l’instant : l’application ne peut pas tout écrire sur le disque. Voir l’avis ci-dessus.',
      work: 'Impossible pour l’instant : un autre travail sur les contacts est en cours. Attendez-le, ou arrêtez-le.',
    },
  },
  loss: {
    'only-here_one': '{{count, number}} contact n’existe que sur cet appareil',
    'only-here_other': '{{count, number}} contacts n’existent que sur cet appareil',
    'only-backup_one':
      '{{count, number}} contact n’est sur aucun serveur : il n’existera que dans la sauvegarde',
    'only-backup_other':
      '{{count, number}} contacts ne sont sur aucun serveur : ils n’existeront que dans la sauvegarde',
    practised_one:
      '{{count, number}} contact n’est allé qu’à l’API d’entraînement et n’est sur aucun serveur',
    practised_other:
      '{{count, number}} contacts ne sont allés qu’à l’API d’entraînement et ne sont sur aucun serveur',
    'no-backup_one':
      'Remarques, évaluations et historique de {{count, number}} contact : aucune sauvegarde ne le contient tel qu’il est maintenant',
    'no-backup_other':
      'Remarques, évaluations et historique de {{count, number}} contacts : aucune sauvegarde ne les contient tous tels qu’ils sont maintenant',
    'no-report_one': 'Le rapport, qui est fait à partir de {{count, number}} contact',
    'no-report_other': 'Le rapport, qui est fait à partir de {{count, number}} contacts',
  },
  running: {
    title: 'Effacement',
    waiting: 'On attend qu’aucun de ces contacts ne soit en cours d’envoi. Rien n’est encore effacé.',
    rows: '{{done, number}} contacts effacés sur {{count, number}}',
    files: 'Les contacts sont effacés. Ce qui en reste dans des fichiers est en train d’être retiré.',
    cannotStop:
      'Cela ne peut plus être arrêté. Si l’application se ferme entre-temps, le prochain lancement continue.',
  },
  done_one: '{{count, number}} contact de {{name}} a été effacé',
  done_other: '{{count, number}} contacts de {{name}} ont été effacés',
  doneText: '{{time}}. La clé qui les ouvrait a aussi disparu de cet appareil.',
  rest: {
    files:
      'Le disque n’a pas encore tout accepté : le prochain lancement retire ce qui reste. Rien n’en peut être affiché ni envoyé.',
    copy: 'La deuxième copie n’a pas pu être atteinte. Elle est nettoyée dès que son dossier revient. D’ici là, elle contient ces contacts, chiffrés.',
    backups: 'Ces sauvegardes contiennent peut-être encore les contacts. Elles n’ont pas été touchées :',
    automatic: 'automatique ; de plus anciennes sont peut-être à côté',
  },
  unfinished: 'Les contacts sont effacés, mais tout n’a pas encore pu être retiré',
  unfinishedText: 'Le prochain lancement retire ce qui reste. Rien n’en peut être affiché ni envoyé.',
  stopped: 'Arrêté. Rien n’a été effacé.',
  changed_one: 'Rien n’a été effacé : il y a maintenant {{count, number}} contact',
  changed_other: 'Rien n’a été effacé : il y a maintenant {{count, number}} contacts',
  changedText:
    'Des contacts sont arrivés ou partis entre-temps. Regardez encore une fois la liste ci-dessus, et tapez le nouveau nombre.',
  failed: {
    title: 'Rien n’a été effacé',
    disk: 'Le disque ne l’a pas accepté ({{code}}). Libérez de la place ou vérifiez le disque, puis réessayez.',
    locked: 'L’appareil a été verrouillé entre-temps. Déverrouillez-le et réessayez.',
    other: 'L’application ne peut pas être sûre de chaque contact pour l’instant. Réessayez.',
  },
  before: 'Effacés auparavant',
  beforeLine_one: '{{time}} : {{count, number}} contact',
  beforeLine_other: '{{time}} : {{count, number}} contacts',
}
