/** What mails and the page behind their link say. `{shop}` is the name of the site. */
export interface MailWords {
  readonly language: string;
  readonly subject: string;
  readonly ask: string;
  readonly button: string;
  readonly copy: string;
  readonly ignore: string;
  readonly codeSubject: string;
  readonly codeText: string;
  readonly pageAsk: string;
  readonly done: string;
  readonly yourCode: string;
  readonly old: string;
  readonly again: string;
  readonly sentAgain: string;
  readonly unknown: string;
  readonly wait: string;
  /** What was pressed could not be written down. */
  readonly later: string;
  /** Before the link that refuses letters. */
  readonly refuseLink: string;
  readonly refuseAsk: string;
  readonly refuseButton: string;
  readonly refuseNote: string;
  readonly refused: string;
}

const words: Readonly<Record<string, MailWords>> = {
  en: {
    language: 'en',
    subject: 'Please confirm your address for {shop}',
    ask: 'This address was entered on {shop}. Please confirm that it was you.',
    button: 'Confirm my address',
    copy: 'If the button does not work, open this address:',
    ignore: 'It was not you? Then simply delete this email: nothing will be sent to you.',
    codeSubject: 'Your code for {shop}',
    codeText: 'Thank you for waiting. Here is your code for {shop}:',
    pageAsk: 'Please confirm that you entered your address on {shop}.',
    done: 'Thank you, your address is confirmed.',
    yourCode: 'Your code:',
    old: 'This link is too old.',
    again: 'Send me a new email',
    sentAgain: 'A new email is on its way, unless you have had several today.',
    unknown: 'This link is not valid. Please open it exactly as it stands in the email.',
    wait: 'Many links that are not valid were opened from your connection. Please try again later.',
    later: 'This could not be noted just now. Please press the button again in a few minutes.',
    refuseLink: 'No more emails from {shop}:',
    refuseAsk: 'You want no more emails from {shop}?',
    refuseButton: 'No more emails',
    refuseNote:
      'If you ask {shop} about your own data, you still get an answer. If your address is signed up again, one email asks whether it was you.',
    refused: 'You will get no more emails from {shop}.',
  },
  de: {
    language: 'de',
    subject: 'Bitte bestätigen Sie Ihre Adresse für {shop}',
    ask: 'Diese Adresse wurde auf {shop} angegeben. Bitte bestätigen Sie, dass Sie es waren.',
    button: 'Adresse bestätigen',
    copy: 'Falls die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
    ignore: 'Sie waren es nicht? Dann löschen Sie diese E-Mail einfach: Sie erhalten nichts weiter.',
    codeSubject: 'Ihr Code für {shop}',
    codeText: 'Danke für Ihre Geduld. Hier ist Ihr Code für {shop}:',
    pageAsk: 'Bitte bestätigen Sie, dass Sie Ihre Adresse auf {shop} angegeben haben.',
    done: 'Danke, Ihre Adresse ist bestätigt.',
    yourCode: 'Ihr Code:',
    old: 'Dieser Link ist zu alt.',
    again: 'Neue E-Mail anfordern',
    sentAgain: 'Eine neue E-Mail ist unterwegs, sofern Sie heute nicht schon mehrere bekommen haben.',
    unknown: 'Dieser Link ist nicht gültig. Bitte öffnen Sie ihn genau so, wie er in der E-Mail steht.',
    wait: 'Von Ihrem Anschluss wurden viele ungültige Links geöffnet. Bitte versuchen Sie es später wieder.',
    later:
      'Das konnte gerade nicht vermerkt werden. Bitte drücken Sie in einigen Minuten noch einmal auf die Schaltfläche.',
    refuseLink: 'Keine E-Mails mehr von {shop}:',
    refuseAsk: 'Sie möchten keine E-Mails mehr von {shop}?',
    refuseButton: 'Keine E-Mails mehr',
    refuseNote:
      'Wenn Sie {shop} nach Ihren eigenen Daten fragen, erhalten Sie weiterhin Antwort. Wird Ihre Adresse neu angemeldet, fragt eine E-Mail, ob Sie es waren.',
    refused: 'Sie erhalten keine E-Mails mehr von {shop}.',
  },
  fr: {
    language: 'fr',
    subject: 'Veuillez confirmer votre adresse pour {shop}',
    ask: 'Cette adresse a été saisie sur {shop}. Veuillez confirmer que c’était bien vous.',
    button: 'Confirmer mon adresse',
    copy: 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
    ignore: 'Ce n’était pas vous ? Supprimez simplement cet e-mail : rien d’autre ne vous sera envoyé.',
    codeSubject: 'Votre code pour {shop}',
    codeText: 'Merci de votre patience. Voici votre code pour {shop} :',
    pageAsk: 'Veuillez confirmer que vous avez saisi votre adresse sur {shop}.',
    done: 'Merci, votre adresse est confirmée.',
    yourCode: 'Votre code :',
    old: 'Ce lien est trop ancien.',
    again: 'M’envoyer un nouvel e-mail',
    sentAgain: 'Un nouvel e-mail est en route, sauf si vous en avez déjà reçu plusieurs aujourd’hui.',
    unknown: 'Ce lien n’est pas valable. Veuillez l’ouvrir exactement comme il figure dans l’e-mail.',
    wait: 'De nombreux liens non valables ont été ouverts depuis votre connexion. Veuillez réessayer plus tard.',
    later: 'Cela n’a pas pu être noté à l’instant. Veuillez appuyer de nouveau sur le bouton dans quelques minutes.',
    refuseLink: 'Ne plus recevoir d’e-mails de {shop} :',
    refuseAsk: 'Vous ne voulez plus d’e-mails de {shop} ?',
    refuseButton: 'Plus d’e-mails',
    refuseNote:
      'Si vous interrogez {shop} sur vos propres données, vous recevrez toujours une réponse. Si votre adresse est inscrite de nouveau, un seul e-mail demandera si c’était bien vous.',
    refused: 'Vous ne recevrez plus d’e-mails de {shop}.',
  },
};

/** The words in a language, in English where we do not have it. */
export function mailWordsOf(locale: string, shop: string): MailWords {
  const language = locale.slice(0, 2).toLowerCase();
  const found = (Object.hasOwn(words, language) ? words[language] : undefined) ?? words.en;
  // A line break in a name would begin a header of its own in a subject.
  const name = shop.replaceAll(/\s+/g, ' ').trim();
  const filled = Object.entries(found as MailWords).map(([key, text]: [string, string]) => [
    key,
    text.replaceAll('{shop}', () => name),
  ]);
  return Object.fromEntries(filled) as MailWords;
}
