/** What stands above every staff screen until it is over or was read. */
export const banner = {
  label: 'Avertissements',
  store: {
    title: 'L’un des deux stockages n’accepte pas les contacts',
    text: 'Les contacts sont gardés dans le journal sur cet appareil, mais pas dans la base de données de l’application. La saisie et l’envoi continuent. Faites une sauvegarde, puis relancez Leadstand ; chaque contact est relu dans le journal.',
  },
  journal: {
    title: 'Le journal ne peut pas être écrit',
    text: 'Les nouveaux contacts sont gardés dans la base de données de l’application, mais le journal, qui contient chaque contact une fois de plus, ne peut pas être écrit. L’application n’envoie rien qu’elle ne puisse d’abord noter : les contacts attendent donc ici. Libérez de l’espace disque et faites une sauvegarde.',
    code: 'Le système indique {{code}}.',
  },
  secrets: {
    title: 'Les contacts et la clé sont mal protégés sur cet appareil',
    text: 'Ce système n’a pas de trousseau : la clé API et les contacts sur ce disque sont seulement masqués, et quelqu’un qui copie le disque pourrait les lire. L’application fonctionne comme d’habitude. Gardez l’appareil près de vous, ou installez un trousseau (sous Linux : GNOME Keyring ou KWallet) et redémarrez.',
    accept: 'J’ai compris',
  },
  lostKeys: {
    title_one: 'Des contacts sous une clé ne peuvent pas être ouverts ici',
    title_other: 'Des contacts sous {{count, number}} clés ne peuvent pas être ouverts ici',
    text: 'Le trousseau du système ne donne plus une clé qui a scellé des contacts, par exemple parce que ce profil a été copié d’une autre machine. Rien n’a été supprimé ; les nouveaux contacts sont scellés avec une nouvelle clé. Pour ouvrir les anciens, remettez l’ancien trousseau ou l’ancienne machine.',
  },
  provision: {
    title: 'Le fichier de configuration n’a pas été appliqué',
    whole: 'fichier',
    text: 'Il contient des erreurs, rien n’a donc été modifié. Corrigez-les dans le fichier et relancez Leadstand.',
  },
  damage: {
    unreadable: 'Une partie du journal n’a pas pu être lue',
    restored: 'Quelque chose manquait et a été remis',
    at: 'Constaté : {{time}}.',
    records_one:
      '1 entrée du journal n’a pas pu être lue. Elle est gardée dans un fichier à part, dans le dossier « damaged » à côté du journal.',
    records_other:
      '{{count, number}} entrées du journal n’ont pas pu être lues. Elles sont gardées dans un fichier à part, dans le dossier « damaged » à côté du journal.',
    rows_one:
      '1 contact manquait dans la base de données de l’application et a été remis à partir du journal.',
    rows_other:
      '{{count, number}} contacts manquaient dans la base de données de l’application et ont été remis à partir du journal.',
    journal_one:
      '1 contact manquait dans le journal et a été remis à partir de la base de données de l’application.',
    journal_other:
      '{{count, number}} contacts manquaient dans le journal et ont été remis à partir de la base de données de l’application.',
    segments_one: '1 fichier du journal manquait et est revenu de la deuxième copie.',
    segments_other: '{{count, number}} fichiers du journal manquaient et sont revenus de la deuxième copie.',
    you: 'L’application n’a rien supprimé. Le disque est peut-être défaillant, ou le courant a été coupé pendant l’écriture. Comparez le nombre de contacts à celui que vous attendez, et faites une sauvegarde.',
    read: 'J’ai lu',
  },
  emptied: {
    title: 'Il ne reste aucun contact sur cet appareil',
    text: 'Des contacts ont été saisis ici auparavant : les clés qui les ont scellés sont toujours là. Mais le journal et la base de données de l’application sont vides tous les deux ; ils ont donc été supprimés ou abîmés ensemble. Les nouveaux contacts sont gardés comme d’habitude. Si personne n’a effacé les anciens exprès, cherchez une sauvegarde ou une deuxième copie du journal, et n’utilisez pas ce disque avant que quelqu’un l’ait examiné.',
  },
  copy: {
    title: 'La deuxième copie du journal échoue',
    since: 'Depuis {{time}}.',
    safe: 'Les contacts restent en sécurité dans le journal sur cet appareil. L’application réessaie toute seule.',
    settings: 'Ouvrir Paramètres',
  },
  automatic: {
    title: 'Les sauvegardes automatiques échouent',
    open: 'Ouvrir Sauvegarde',
  },
}
