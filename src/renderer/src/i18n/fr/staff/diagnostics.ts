/** The report for support. */
export const diagnostics = {
  title: 'Diagnostic',
  text: 'Un rapport aide l’assistance à trouver pourquoi quelque chose ne marche pas.',
  holds:
    'Il contient les versions de l’application et du système, combien de contacts sont dans chaque état, les derniers résultats d’envoi, l’écart de l’horloge avec celle du serveur, le trousseau et l’espace disque libre.',
  holdsNot: 'Il ne contient ni données personnelles, ni clé API, ni code PIN.',
  save: 'Enregistrer un rapport…',
  saved: 'Rapport enregistré',
  savedText: 'Il est dans {{path}}. Vous pouvez le lire dans tout éditeur de texte avant de le transmettre.',
  cancelled: 'Annulé. Aucun rapport n’a été enregistré.',
  error: {
    title: 'Le rapport n’a pas été enregistré',
    disk: 'Le fichier n’a pas pu être écrit : le disque est peut-être plein, protégé ou débranché. Choisissez un autre endroit et réessayez.',
    locked: 'L’appareil a été verrouillé entre-temps. Déverrouillez-le et réessayez.',
    other: 'L’écriture a échoué. Veuillez réessayer.',
  },
}
