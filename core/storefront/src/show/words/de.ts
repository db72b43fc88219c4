import type { AllWords } from '../words.ts';

export const words: AllWords = {
  close: 'Schließen',
  back: 'Zurück',
  required: 'Bitte ausfüllen.',
  choose: 'Bitte auswählen.',
  tick: 'Bitte ankreuzen, um fortzufahren.',
  email: 'Bitte eine E-Mail-Adresse angeben, etwa name@example.com.',
  phone: 'Bitte eine Telefonnummer angeben.',
  failed: 'Das hat nicht geklappt. Bitte noch einmal versuchen.',
  optional: 'freiwillig',
  copied: 'Code kopiert',
  added: 'Code in den Warenkorb gelegt',
  unread: 'neu',
  was: 'Vorher:',
  over: 'Das ist vorbei.',
};
