/** What the practice API inside the app received. */
export const practice = {
  title: 'Ce que l’API d’entraînement a reçu',
  text: 'Un petit serveur dans cette application, qui se comporte comme celui d’Hyperaktiv. Rien ne quitte cet appareil.',
  total_one: '{{count, number}} requête depuis le lancement',
  total_other: '{{count, number}} requêtes depuis le lancement',
  none: 'Rien pour l’instant. Envoyez une fois le formulaire, et la requête apparaît ici.',
  noEmail: 'Sans e-mail',
  answer: 'Réponse {{status}}',
}
