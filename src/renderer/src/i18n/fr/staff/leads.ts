import { leadsBulk } from './leads-bulk'
import { leadsFind } from './leads-find'

/** The list of leads. */
export const leads = {
  ...leadsFind,
  bulk: leadsBulk,
  title: 'Contacts',
  filter: 'Afficher',
  group: {
    all: 'Tous',
    waiting: 'En attente',
    unconfirmed: 'Non confirmés',
    refused: 'Refusés',
    incomplete: 'Sans e-mail',
    elsewhere: 'Sur un autre appareil',
    delivered: 'Transmis',
  },
  state: {
    queued: 'En attente',
    posting: 'Envoi en cours',
    unconfirmed: 'Non confirmé',
    refused: 'Refusé',
    incomplete: 'Sans e-mail',
    delivered: 'Transmis',
    practised: 'À l’entraînement',
    elsewhere: 'Sur un autre appareil',
  },
  column: {
    name: 'Nom',
    email: 'E-mail',
    note: 'Remarque',
    rating: 'Évaluation',
    state: 'État',
    captured: 'Saisi',
  },
  noName: 'Sans nom',
  noEmail: 'Sans e-mail',
  sealed: 'Ne peut pas être ouvert ici',
  twice: 'Peut-être en double',
  empty: {
    title: 'Pas encore de contacts',
    text: 'Les contacts apparaissent ici dès qu’un visiteur a envoyé le formulaire.',
  },
  emptyGroup: {
    title: 'Aucun',
    text: 'Aucun contact n’est dans cet état pour l’instant.',
    all: 'Afficher tous les contacts',
  },
  noHit: {
    title: 'Aucun contact trouvé',
    text: 'La recherche porte sur les noms, e-mails, numéros de téléphone, réponses et remarques, dans les filtres ci-dessus.',
  },
  noHitYet: 'Des contacts sont encore en cours de lecture, il y en aura peut-être plus dans un instant.',
  failed: 'Les contacts n’ont pas pu être lus. Ils sont en sécurité ; veuillez réessayer.',
  tryAgain: 'Réessayer',
}
