/** The question before the app ends. */
export const quit = {
  title_one: '{{count, number}} contact n’existe que sur cet appareil',
  title_other: '{{count, number}} contacts n’existent que sur cet appareil',
  text_one: 'Il reste en sécurité ici et part la prochaine fois que Leadstand est lancé.',
  text_other: 'Ils restent en sécurité ici et partent la prochaine fois que Leadstand est lancé.',
  someStay_one:
    'Tous restent en sécurité ici. Pour {{count, number}} d’entre eux, quelqu’un doit décider ; le reste part la prochaine fois que Leadstand est lancé.',
  someStay_other:
    'Tous restent en sécurité ici. Pour {{count, number}} d’entre eux, quelqu’un doit décider ; le reste part la prochaine fois que Leadstand est lancé.',
  allStay_one: 'Il reste en sécurité ici. Quelqu’un doit décider pour lui, il ne part pas tout seul.',
  allStay_other:
    'Ils restent en sécurité ici. Quelqu’un doit décider pour eux, ils ne partent pas tout seuls.',
  backup: 'Sauvegarder d’abord',
  anyway: 'Quitter quand même',
  stay: 'Rester',
  lockedTitle: 'Déverrouillez d’abord',
  lockedText:
    'Seul le personnel peut fermer Leadstand. Saisissez le code PIN du personnel, puis quittez dans Paramètres.',
  nothingTitle: 'Quitter Leadstand ?',
  nothingText: 'Chaque contact est transmis.',
  quit: 'Quitter',
  unsaved: {
    title_one: 'Un événement a des modifications non enregistrées',
    title_other: '{{count, number}} événements ont des modifications non enregistrées',
    text: 'Elles sont perdues une fois Leadstand quitté.',
    fault: 'Quelque chose est à corriger avant l’enregistrement.',
    failed: 'L’enregistrement a échoué. Veuillez réessayer.',
    save: 'Enregistrer et quitter',
    discard: 'Quitter sans enregistrer',
    open: 'Ouvrir l’événement',
  },
}
