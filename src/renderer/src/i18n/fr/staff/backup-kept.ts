/** Backups that are made by themselves. */
export const automatic = {
  title: 'Sauvegardes automatiques',
  text: 'Tous les contacts, encore et encore, dans un dossier, par exemple sur une clé USB. Cela continue quand l’appareil est verrouillé.',
  begin: 'Configurer les sauvegardes automatiques',
  change: 'Modifier',
  end: 'Arrêter les sauvegardes automatiques',
  first: 'La première sauvegarde va être faite',
  waiting: 'La dernière a été faite à {{time}}',
  writing: 'Une sauvegarde est en cours d’écriture',
  failing: 'Elles échouent depuis {{time}}',
  again: 'Les contacts restent en sécurité sur cet appareil. L’application réessaie toute seule.',
  folder: 'Dossier',
  noFolder: 'aucun pour l’instant',
  choose: 'Choisir un dossier…',
  chooseOther: 'Choisir un autre dossier…',
  minutes: 'Toutes les tant de minutes',
  leads: 'Après tant de nouveaux contacts',
  keep: 'Sauvegardes à garder',
  never: 'Jamais',
  number: '{{count, number}}',
  plain:
    'Ces fichiers ne sont pas chiffrés : quiconque trouve la clé USB peut lire tous les contacts. Prenez une sauvegarde chiffrée, sauf si le disque lui-même est protégé.',
  save: 'Enregistrer et commencer',
  faults: {
    never: 'Choisissez des minutes ou un nombre de contacts, ou les deux.',
    'no-folder': 'Choisissez d’abord un dossier.',
  },
}

/** What was saved where. */
export const saved = {
  title: 'Ce qui a été sauvegardé',
  none: 'Aucune sauvegarde n’a encore été faite sur cet appareil.',
  unsynced_one: '{{count, number}} contact qui n’était pas transmis',
  unsynced_other: '{{count, number}} contacts qui n’étaient pas transmis',
  filter_one: '{{count, number}} contact filtré',
  filter_other: '{{count, number}} contacts filtrés',
  all_one: 'Tous les contacts : {{count, number}}',
  all_other: 'Tous les contacts : {{count, number}}',
  automatic: 'automatique',
  since_one: '{{count, number}} contact saisi depuis',
  since_other: '{{count, number}} contacts saisis depuis',
  nothingSince: 'Aucun contact saisi depuis',
}

/** Why a backup can't be written, by the kind of failure. */
export const trouble = {
  gone: 'Le dossier n’est pas là. La clé USB est-elle toujours branchée ?',
  hangs: 'Le dossier ne répond pas. Retirez la clé USB et rebranchez-la.',
  full: 'Le disque est plein. Libérez-y de la place.',
  'read-only':
    'Impossible d’écrire dans le dossier : il est en lecture seule, ou cet utilisateur n’en a pas le droit.',
  broken:
    'Le disque ne répond pas comme il le devrait. Il est peut-être défaillant, ou a été retiré pendant l’écriture.',
  inside:
    'Le dossier fait partie des données de Leadstand. Une sauvegarde y serait perdue en même temps que les contacts.',
  passphrase:
    'La phrase secrète ne peut plus être lue : le trousseau du système a été réinitialisé. Définissez-en une nouvelle sous Sauvegarde.',
  other: 'Le système indique {{code}}.',
}
