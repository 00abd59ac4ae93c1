/** Why a folder does not take the second copy of the journal, by the kind of failure. */
export const copyTrouble = {
  gone: 'Le dossier n’est pas là. La clé USB est-elle toujours branchée ?',
  hangs: 'Le dossier ne répond pas. Retirez la clé USB, rebranchez-la, ou choisissez un autre dossier.',
  full: 'Le disque est plein. Libérez-y de la place, ou choisissez un autre dossier dans Paramètres.',
  'read-only':
    'Impossible d’écrire dans le dossier : il est en lecture seule, ou cet utilisateur n’en a pas le droit.',
  broken:
    'Le disque ne répond pas comme il le devrait. Il est peut-être défaillant, ou a été retiré pendant l’écriture.',
  inside:
    'Le dossier fait partie des données de Leadstand. Une copie y serait perdue en même temps que ce dont elle est la copie.',
  other: 'Le système indique {{code}}.',
}
