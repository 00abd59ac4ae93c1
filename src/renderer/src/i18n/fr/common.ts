export const common = {
  product: 'Leadstand',
  back: 'Retour',
  cancel: 'Annuler',
  done: 'Terminé',
  optional: 'facultatif',
  loading: 'Un instant…',
  verdict: {
    good: 'Bien',
    warning: 'À noter',
    bad: 'Problème',
    neutral: 'Remarque',
  },
  crash: {
    title: 'Un instant',
    text: 'Un problème est survenu sur cet écran. Il redémarre tout seul. Les contacts enregistrés sont en sécurité.',
  },
  keypad: {
    label: 'Touches numériques',
    erase: 'Effacer le dernier chiffre',
  },
  screenKeyboard: {
    label: 'Clavier à l’écran',
    shift: 'Majuscule',
    erase: 'Effacer',
    next: 'Champ suivant',
    line: 'Nouvelle ligne',
    hide: 'Masquer le clavier',
    space: 'Espace',
  },
} as const
