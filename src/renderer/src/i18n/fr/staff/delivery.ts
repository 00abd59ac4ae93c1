/** At every moment, because it looks more often than a wait lasts. */
const NETWORK =
  'L’application cherche un réseau toutes les quelques secondes et interroge le serveur dès qu’il y en a un. Les contacts partent dès qu’il répond.'

/** The Delivery screen. */
export const delivery = {
  title: 'Transmission',
  verdict: {
    safe: 'Vous pouvez remballer',
    none: 'Pas encore de contacts',
    'only-here_one': '{{count, number}} contact n’existe que sur cet appareil',
    'only-here_other': '{{count, number}} contacts n’existent que sur cet appareil',
    'sum-off': 'Le compte n’y est pas',
  },
  say: {
    safe: 'Chaque contact saisi sur cet appareil est sur le serveur.',
    'safe-others': 'Aucun contact n’attend sur cet appareil.',
    safePractice:
      'C’est un entraînement : chaque contact est à l’API d’entraînement de cette application, et rien n’est allé chez Hyperaktiv.',
    practised_one:
      '1 contact n’est allé qu’à l’API d’entraînement et n’est pas chez Hyperaktiv. S’il est réel, ouvrez-le dans Contacts et choisissez « Renvoyer ».',
    practised_other:
      '{{count, number}} contacts ne sont allés qu’à l’API d’entraînement et ne sont pas chez Hyperaktiv. S’ils sont réels, ouvrez-les dans Contacts et choisissez « Renvoyer ».',
    elsewhere_one:
      '{{count, number}} contact est à un autre appareil, qui l’envoie. S’il ne le peut pas, ouvrez-le dans Contacts et choisissez « Reprendre ».',
    elsewhere_other:
      '{{count, number}} contacts sont à un autre appareil, qui les envoie. S’il ne le peut pas, ouvrez-les dans Contacts et choisissez « Reprendre ».',
    none: 'Cet appareil ne contient aucun contact.',
    'only-here_one':
      'Il est en sécurité ici. Laissez cet appareil allumé et connecté jusqu’à ce qu’il soit transmis.',
    'only-here_other':
      'Ils sont en sécurité ici. Laissez cet appareil allumé et connecté jusqu’à ce que tous soient transmis.',
    'safe-here_one': 'Il est en sécurité ici.',
    'safe-here_other': 'Ils sont en sécurité ici.',
    held_one:
      '{{count, number}} contact est peut-être arrivé, et l’application ne le renvoie pas toute seule. Cherchez-le dans Hyperaktiv, puis ouvrez-le dans Contacts.',
    held_other:
      '{{count, number}} contacts sont peut-être arrivés, et l’application ne les renvoie pas toute seule. Cherchez-les dans Hyperaktiv, puis ouvrez-les dans Contacts.',
    attention_one: '{{count, number}} contact est à vérifier et ne part pas tout seul.',
    attention_other: '{{count, number}} contacts sont à vérifier et ne partent pas tout seuls.',
    'sum-off':
      'Les nombres ci-dessous ne s’accordent pas, l’application ne peut donc pas dire que tout est transmis. Avant de remballer, faites une sauvegarde de tous les contacts, puis relancez Leadstand : il recompte.',
  },
  sum: 'Le compte',
  captured: 'Saisis',
  part: {
    delivered: 'Transmis',
    practised: 'À l’entraînement',
    waiting: 'En attente',
    unconfirmed: 'Non confirmés',
    attention: 'À vérifier',
    elsewhere: 'Sur un autre appareil',
    deleted: 'Supprimés',
  },
  equals: 'égale',
  notEquals: 'n’égale pas',
  plus: 'plus',
  attention: {
    refused: '{{count, number}} refusés',
    incomplete: '{{count, number}} sans e-mail',
  },
  unconfirmed: {
    resent_one: '{{count, number}} est renvoyé tout seul',
    resent_other: '{{count, number}} sont renvoyés tout seuls',
    held_one: '{{count, number}} attend l’équipe',
    held_other: '{{count, number}} attendent l’équipe',
  },

  drain: {
    title: 'Envoi de ce qui a attendu',
    count: '{{done, number}} sur {{total, number}} envoyés',
    left: {
      soon: 'Moins d’une minute',
      minutes_one: 'Encore environ {{count, number}} minute',
      minutes_other: 'Encore environ {{count, number}} minutes',
      hours_one: 'Encore environ {{count, number}} heure',
      hours_other: 'Encore environ {{count, number}} heures',
    },
    unknown: 'Le temps restant s’affiche après les premiers envois',
    stopped: 'Arrêté pour l’instant, la raison est ci-dessous',
  },

  why: 'Pourquoi cela attend',
  whyPaused: 'Pourquoi c’est en pause',
  waiting_one: '{{count, number}}\u00a0contact attend.',
  waiting_other: '{{count, number}}\u00a0contacts attendent.',
  since: 'Depuis {{time}}.',
  sinceFor: 'Depuis {{time}}, soit {{duration}}.',
  status: 'La réponse avait le statut HTTP {{status}}.',
  next: {
    asks: {
      in: 'L’application interroge à nouveau le serveur dans {{duration}}, sans contact. Les contacts partent dès qu’il répond.',
      'any-moment': 'L’application interroge le serveur. Les contacts partent dès qu’il répond.',
    },
    'asks-first': {
      in: 'L’application interroge à nouveau dans {{duration}}, sans contact. Si l’API elle-même répond, un contact est essayé, et tous les autres suivent.',
      'any-moment':
        'L’application interroge, sans contact. Si l’API elle-même répond, un contact est essayé, et tous les autres suivent.',
    },
    network: {
      in: NETWORK,
      'any-moment': NETWORK,
    },
    tries: {
      in: 'Un contact est essayé dans {{duration}}. S’il passe, tous les autres suivent.',
      'any-moment': 'Un contact est essayé d’un instant à l’autre. S’il passe, tous les autres suivent.',
    },
    reads: {
      in: 'L’application essaie de relire la clé enregistrée dans {{duration}}. Si elle y parvient, les contacts partent.',
      'any-moment':
        'L’application essaie d’un instant à l’autre de lire la clé enregistrée. Si elle y parvient, les contacts partent.',
    },
    writes: {
      in: 'L’application réessaie d’écrire dans {{duration}}. Si elle y parvient, les contacts partent.',
      'any-moment':
        'L’application essaie d’écrire d’un instant à l’autre. Si elle y parvient, les contacts partent.',
    },
    'goes-on': {
      in: 'L’envoi reprend dans {{duration}}.',
      'any-moment': 'L’envoi reprend d’un instant à l’autre.',
    },
    never: 'Rien n’est essayé tant que ce n’est pas fait.',
    'no-lead':
      'Aucun contact n’attend, il n’y a donc rien à essayer. Le prochain est essayé tout seul ; s’il passe, l’envoi reprend.',
    now: 'Un contact est essayé en ce moment. S’il passe, tous les autres suivent.',
  },
  tryNow: 'Essayer maintenant',
  toSettings: 'Ouvrir Paramètres',
  toLeads: 'Ouvrir Contacts',

  clock: {
    ahead: 'L’horloge de cet appareil avance de {{amount}}',
    behind: 'L’horloge de cet appareil retarde de {{amount}}',
    text: 'Elle indique {{here}}. D’après le serveur, il est {{there}}. Les contacts partent quand même, mais chacun porte l’heure de cette horloge. Réglez-la dans les paramètres du système.',
  },

  attempts: {
    title: 'Derniers essais',
    list: 'Les derniers essais, le plus récent d’abord',
    none: 'Aucun contact n’a encore été envoyé ou essayé.',
    tried_one: 'Le dernier.',
    tried_other: 'Les {{count, number}} derniers, le plus récent d’abord.',
    took: 'a pris\u00a0{{duration}}',
    status: 'HTTP\u00a0{{status}}',
    sealed: 'Un contact qui ne peut pas être ouvert ici',
    deleted: 'Un contact supprimé',
  },
}
