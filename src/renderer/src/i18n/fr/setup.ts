export const setup = {
  step: 'Étape {{step}} sur {{steps}}',
  language: 'Langue',
  next: 'Suivant',
  problems: {
    title: 'Le fichier de configuration n’a pas été utilisé',
    text: 'Rien n’en a été repris. Veuillez corriger ces endroits et redémarrer, ou configurer à la main.',
  },
  role: {
    title: 'À quoi servira cet appareil ?',
    name: 'Nom de l’appareil',
    nameHint: 'Pour distinguer vos appareils.',
    nameError: 'Veuillez donner un nom, 60 caractères au plus.',
    kiosk: 'Borne',
    kioskText:
      'Plein écran pour les visiteurs, qui remplissent eux-mêmes le formulaire. L’équipe entre avec un code PIN.',
    laptop: 'Ordinateur de l’équipe',
    laptopText: 'Une fenêtre pour votre équipe. Elle peut être confiée aux visiteurs à tout moment.',
    defaultName: { kiosk: 'Tablette 1', laptop: 'Ordinateur 1' },
  },
  connection: {
    title: 'Où vont les contacts ?',
    practice: 'Entraînement',
    practiceText: 'Un petit serveur dans cette application les reçoit. Rien ne quitte cet appareil.',
    hyperaktiv: 'Hyperaktiv',
    hyperaktivText:
      'Les contacts sont envoyés à votre compte Hyperaktiv, tout de suite ou dès qu’il y a un réseau.',
  },
  hyperaktiv: {
    title: 'Se connecter à Hyperaktiv',
    key: 'Clé API',
    keyHint: 'Elle est gardée sous clé sur cet appareil et n’est plus jamais affichée.',
    keyError: 'Veuillez coller la clé API : lettres, chiffres et signes, sans espaces.',
    ref: 'Référence de l’origine',
    refHint: 'Dans les paramètres de votre funnel chez Hyperaktiv.',
    refError: 'Veuillez saisir la référence, 200 caractères au plus.',
    event: 'Nom de l’événement',
    eventHint: 'Vos visiteurs le voient sur le premier écran.',
    eventError: 'Veuillez saisir un nom, 100 caractères au plus.',
    advanced: 'Avancé',
    baseUrl: 'URL de base',
    baseUrlError:
      'Veuillez commencer par https://, comme https://app.hyperaktiv.ai/api/v1. Sans le s, elle ne vaut que pour cet appareil.',
  },
  pin: {
    title: 'Choisissez un code PIN pour l’équipe',
    text: 'Il ouvre les contacts et les paramètres sur cet appareil. Il n’y a pas moyen de s’en passer : retenez-le bien.',
    pin: 'Code PIN du personnel',
    pinHint: '4 à 12 chiffres',
    repeat: 'Répéter le code PIN',
    shapeError: 'Veuillez saisir 4 à 12 chiffres.',
    repeatError: 'Les deux codes sont différents. Veuillez saisir deux fois le même.',
  },
  checks: {
    title: 'Tout est prêt',
    titleRunning: 'Vérification de cet appareil',
    titleFailed: 'Presque prêt',
    running: 'Cela prend quelques secondes.',
    again: 'Vérifier à nouveau',
    open: { kiosk: 'Ouvrir la borne', laptop: 'Ouvrir Leadstand' },
    accept: { kiosk: 'Accepter et ouvrir la borne', laptop: 'Accepter et ouvrir Leadstand' },
    failed: 'Les vérifications n’ont pas pu se faire. Vous pouvez continuer ou réessayer.',
    finishFailed: {
      disk: 'La configuration n’a pas pu être enregistrée : le disque ne l’a pas acceptée. Veuillez libérer de la place et réessayer.',
      other: 'La configuration n’a pas pu être enregistrée. Veuillez réessayer.',
    },
    storage: {
      name: 'Stockage',
      ok: 'Les contacts sont gardés en sécurité sur cet appareil.',
      warning: 'Les contacts sont gardés, mais le système peut les effacer quand le disque se remplit.',
      failed:
        'Cet appareil ne peut pas garder les contacts en sécurité. Veuillez examiner son disque avant l’événement.',
    },
    secrets: {
      name: 'Secrets',
      ok: 'Le trousseau de cet ordinateur protège les clés.',
      warning:
        'Cet ordinateur n’a pas de trousseau. Les clés y sont seulement masquées : quiconque peut copier ses fichiers pourrait les lire.',
      failed:
        'Le trousseau de cet ordinateur ne répond pas. Veuillez vous y connecter et vérifier à nouveau.',
    },
    disk: {
      name: 'Espace disque',
      ok: '{{value}} libres.',
      warning: 'Seulement {{value}} libres. Veuillez faire de la place avant l’événement.',
      failed: 'Il ne reste plus de place ({{value}} libres). Veuillez en faire avant l’événement.',
    },
    api: {
      name: 'Connexion',
      ok: 'Le serveur répond.',
      warning:
        'L’adresse ne répond pas comme le ferait l’API. Veuillez la comparer à celle qu’Hyperaktiv vous a donnée. En attendant, les contacts restent sur cet appareil.',
      failed: 'Le serveur ne répond pas. En attendant, les contacts restent sur cet appareil.',
      silent: {
        offline: 'Cet appareil n’a pas de réseau. Les contacts y attendent qu’il y en ait un.',
        unreachable:
          'Rien ne répond à cette adresse. Veuillez la comparer à celle qu’Hyperaktiv vous a donnée et voir si d’autres pages web s’ouvrent. Les contacts attendent sur cet appareil.',
        'no-answer':
          'Le serveur a été joint mais n’a pas répondu à temps. En attendant, les contacts restent sur cet appareil.',
      },
      unasked:
        'Le serveur n’a pas encore été interrogé. Le premier contact montrera si l’adresse, la clé et la référence sont justes ; l’écran Transmission le dira.',
    },
    clock: {
      name: 'Horloge',
      ok: 'L’horloge s’accorde avec celle du serveur.',
      warning:
        'L’horloge s’écarte de {{value}} de celle du serveur. Veuillez la régler, pour que les contacts portent la bonne heure.',
      failed: 'L’horloge n’a pas pu être comparée.',
    },
    screen: {
      name: 'Écran',
      ok: 'La borne couvre tout l’écran.',
      warning: 'La borne ne couvre pas tout l’écran. Veuillez voir les barres du bureau.',
      failed: 'La borne ne couvre pas tout l’écran. Veuillez voir les barres du bureau.',
    },
  },
}
