import type { AllWords } from '../words.ts';

export const words: AllWords = {
  close: 'Fermer',
  back: 'Retour',
  required: 'Veuillez remplir ce champ.',
  choose: 'Veuillez faire un choix.',
  tick: 'Veuillez cocher cette case pour continuer.',
  email: 'Veuillez saisir une adresse e-mail, par exemple nom@example.com.',
  phone: 'Veuillez saisir un numéro de téléphone.',
  failed: 'L’envoi n’a pas abouti. Veuillez réessayer.',
  optional: 'facultatif',
  copied: 'Code copié',
  added: 'Code ajouté à votre panier',
  unread: 'non lus',
  was: 'Avant :',
  over: 'C’est terminé.',
};
