import type { AllWords } from '../words.ts';

export const words: AllWords = {
  close: 'Chiudi',
  back: 'Indietro',
  required: 'Compila questo campo.',
  choose: 'Scegli un’opzione.',
  tick: 'Spunta questa casella per continuare.',
  email: 'Inserisci un indirizzo e-mail, ad esempio nome@example.com.',
  phone: 'Inserisci un numero di telefono.',
  failed: 'Invio non riuscito. Riprova.',
  optional: 'facoltativo',
  copied: 'Codice copiato',
  added: 'Codice aggiunto al carrello',
  unread: 'da leggere',
  was: 'Prima:',
  over: 'È terminato.',
};
