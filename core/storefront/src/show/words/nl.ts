import type { AllWords } from '../words.ts';

export const words: AllWords = {
  close: 'Sluiten',
  back: 'Terug',
  required: 'Vul dit in.',
  choose: 'Maak een keuze.',
  tick: 'Vink dit aan om door te gaan.',
  email: 'Vul een e-mailadres in, bijvoorbeeld naam@example.com.',
  phone: 'Vul een telefoonnummer in.',
  failed: 'Dat is niet gelukt. Probeer het nog eens.',
  optional: 'niet verplicht',
  copied: 'Code gekopieerd',
  added: 'Code aan je winkelwagen toegevoegd',
  unread: 'nieuw',
  was: 'Eerst:',
  over: 'Dit is voorbij.',
};
