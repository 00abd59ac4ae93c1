/** What is done to many leads at once. */
export const leadsBulk = {
  selected_one: '{{count, number}} contact sélectionné',
  selected_other: '{{count, number}} contacts sélectionnés',
  all_one: 'Le seul contact ici est sélectionné',
  all_other: 'Les {{count, number}} contacts ici sont tous sélectionnés',
  none: 'Ne rien sélectionner',
  rate: 'Évaluer',
  note: 'Remarque',
  noteTitle_one: 'Ajouter une remarque à {{count, number}} contact',
  noteTitle_other: 'Ajouter une remarque à {{count, number}} contacts',
  noteText:
    'Elle devient une nouvelle ligne dans la remarque de la dernière rencontre. Ce qui était noté reste.',
  noteAdd: 'Ajouter la remarque',
  export: 'Les sauvegarder',
  progress: 'Progression',
  stop: 'Arrêter',
  running: {
    resend: 'Renvoi… {{done, number}} sur {{total, number}}',
    takeOver: 'Reprise… {{done, number}} sur {{total, number}}',
    rate: 'Évaluation… {{done, number}} sur {{total, number}}',
    note: 'Ajout de la remarque… {{done, number}} sur {{total, number}}',
    delete: 'Suppression… {{done, number}} sur {{total, number}}',
  },
  end: {
    stopped: 'Arrêté.',
    failed: 'Tout n’a pas pu se faire.',
  },
  changed: {
    resend_one: '{{count, number}} contact est renvoyé.',
    resend_other: '{{count, number}} contacts sont renvoyés.',
    takeOver_one: '{{count, number}} contact part désormais de cet appareil.',
    takeOver_other: '{{count, number}} contacts partent désormais de cet appareil.',
    rate_one: '{{count, number}} contact évalué.',
    rate_other: '{{count, number}} contacts évalués.',
    note_one: 'La remarque a été ajoutée à {{count, number}} contact.',
    note_other: 'La remarque a été ajoutée à {{count, number}} contacts.',
    delete_one: '{{count, number}} contact supprimé.',
    delete_other: '{{count, number}} contacts supprimés.',
  },
  unchanged: {
    resend_one: '{{count, number}} n’a pas pu l’être : il est transmis, en cours d’envoi ou sans e-mail.',
    resend_other:
      '{{count, number}} n’ont pas pu l’être : ils sont transmis, en cours d’envoi ou sans e-mail.',
    takeOver_one: '{{count, number}} n’est à aucun autre appareil.',
    takeOver_other: '{{count, number}} ne sont à aucun autre appareil.',
    rate_one:
      '{{count, number}} n’a pas pu être évalué : il est en cours d’envoi ou ne peut pas être ouvert ici.',
    rate_other:
      '{{count, number}} n’ont pas pu être évalués : ils sont en cours d’envoi ou ne peuvent pas être ouverts ici.',
    note_one:
      '{{count, number}} n’a pas pu la prendre : il est en cours d’envoi, ne peut pas être ouvert ici, ou sa remarque est pleine.',
    note_other:
      '{{count, number}} n’ont pas pu la prendre : ils sont en cours d’envoi, ne peuvent pas être ouverts ici, ou leur remarque est pleine.',
    delete_one: '{{count, number}} n’a pas pu être supprimé.',
    delete_other: '{{count, number}} n’ont pas pu être supprimés.',
  },
  deleteTitle_one: 'Supprimer {{count, number}} contact ?',
  deleteTitle_other: 'Supprimer {{count, number}} contacts ?',
  deleteText:
    'Ils sont retirés de cet appareil pour de bon. Cela ne peut pas être annulé. Ce que le serveur a y reste ; ce qu’il n’a pas est perdu.',
  typeNumber: 'Tapez {{count, number}} pour confirmer',
  keep: 'Les garder',
}
