/** The one screen that is left when a later version stored the leads. */
export const newer = {
  title: 'Les contacts de cet appareil ont été enregistrés par un Leadstand plus récent',
  text: 'Cette version plus ancienne ne peut pas les lire. Elle n’a rien modifié et n’accepte pas de nouveaux contacts, pour n’en perdre aucun.',
  todo: 'Relancez la version plus récente : tous les contacts y sont.',
  close: 'Fermer l’application',
}
