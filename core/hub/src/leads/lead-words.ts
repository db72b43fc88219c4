/** What a visitor reads where something is wrong with what was filled in. The first five as the tag itself says them. */
export interface LeadWords {
  readonly required: string;
  readonly choose: string;
  readonly tick: string;
  readonly email: string;
  readonly phone: string;
  readonly date: string;
  readonly long: string;
  readonly card: string;
  /** The form on the page is none that the site has shown of late. */
  readonly changed: string;
  readonly failed: string;
  readonly busy: string;
  /** Of a child nothing is taken. */
  readonly young: string;
  /** A mail asks them to confirm their address. */
  readonly confirm: string;
  /** The code comes by mail. */
  readonly follows: string;
  /** There is no code now. */
  readonly later: string;
}

const words: Readonly<Record<string, LeadWords>> = {
  en: {
    required: 'Please fill this in.',
    choose: 'Please choose.',
    tick: 'Please tick this to go on.',
    email: 'Please enter an email address, such as name@example.com.',
    phone: 'Please enter a phone number.',
    date: 'Please enter a date.',
    long: 'Please make this shorter.',
    card: 'Please do not enter a card number here.',
    changed: 'This form has changed meanwhile. Please reload the page and try again.',
    failed: 'That did not go through. Please try again.',
    busy: 'That was often. Please try again in a few minutes.',
    young: 'Thank you for your interest. You are not old enough for this yet, so nothing was kept.',
    confirm: 'Please confirm your address by the email we have just sent you.',
    follows: 'Thank you! Your code will reach you by email shortly.',
    later: 'Thank you! Your code cannot be made right now; please try again later.',
  },
  de: {
    required: 'Bitte ausfüllen.',
    choose: 'Bitte auswählen.',
    tick: 'Bitte ankreuzen, um fortzufahren.',
    email: 'Bitte eine E-Mail-Adresse angeben, etwa name@example.com.',
    phone: 'Bitte eine Telefonnummer angeben.',
    date: 'Bitte ein Datum angeben.',
    long: 'Bitte kürzer fassen.',
    card: 'Bitte hier keine Kartennummer angeben.',
    changed: 'Dieses Formular hat sich inzwischen geändert. Bitte die Seite neu laden und noch einmal versuchen.',
    failed: 'Das hat nicht geklappt. Bitte noch einmal versuchen.',
    busy: 'Das war sehr oft. Bitte in einigen Minuten noch einmal versuchen.',
    young: 'Danke für dein Interesse. Dafür bist du noch nicht alt genug; es wurde nichts gespeichert.',
    confirm: 'Bitte bestätigen Sie Ihre Adresse mit der E-Mail, die wir Ihnen gerade geschickt haben.',
    follows: 'Danke! Der Code kommt in Kürze per E-Mail.',
    later: 'Danke! Gerade lässt sich kein Code erstellen; bitte später noch einmal versuchen.',
  },
  fr: {
    required: 'Veuillez remplir ce champ.',
    choose: 'Veuillez faire un choix.',
    tick: 'Veuillez cocher cette case pour continuer.',
    email: 'Veuillez saisir une adresse e-mail, par exemple nom@example.com.',
    phone: 'Veuillez saisir un numéro de téléphone.',
    date: 'Veuillez saisir une date.',
    long: 'Veuillez raccourcir ce texte.',
    card: 'Veuillez ne pas saisir de numéro de carte ici.',
    changed: 'Ce formulaire a changé entre-temps. Veuillez recharger la page et réessayer.',
    failed: 'L’envoi n’a pas abouti. Veuillez réessayer.',
    busy: 'Trop d’essais. Veuillez réessayer dans quelques minutes.',
    young: 'Merci de ton intérêt. Tu n’as pas encore l’âge requis : rien n’a été conservé.',
    confirm: 'Veuillez confirmer votre adresse grâce à l’e-mail que nous venons de vous envoyer.',
    follows: 'Merci ! Votre code vous parviendra sous peu par e-mail.',
    later: 'Merci ! Votre code ne peut pas être créé pour le moment ; veuillez réessayer plus tard.',
  },
  es: {
    required: 'Rellena este campo.',
    choose: 'Elige una opción.',
    tick: 'Marca esta casilla para continuar.',
    email: 'Escribe un correo electrónico, por ejemplo nombre@example.com.',
    phone: 'Escribe un número de teléfono.',
    date: 'Escribe una fecha.',
    long: 'Escribe un texto más corto.',
    card: 'No escribas aquí un número de tarjeta.',
    changed: 'Este formulario ha cambiado. Vuelve a cargar la página e inténtalo de nuevo.',
    failed: 'No se ha podido enviar. Inténtalo de nuevo.',
    busy: 'Demasiados intentos. Inténtalo de nuevo dentro de unos minutos.',
    young: 'Gracias por tu interés. Aún no tienes la edad necesaria: no se ha guardado nada.',
    confirm: 'Confirma tu dirección con el correo que te acabamos de enviar.',
    follows: '¡Gracias! Recibirás tu código por correo en breve.',
    later: '¡Gracias! Ahora mismo no se puede crear tu código; inténtalo más tarde.',
  },
  it: {
    required: 'Compila questo campo.',
    choose: 'Scegli un’opzione.',
    tick: 'Spunta questa casella per continuare.',
    email: 'Inserisci un indirizzo e-mail, ad esempio nome@example.com.',
    phone: 'Inserisci un numero di telefono.',
    date: 'Inserisci una data.',
    long: 'Accorcia il testo.',
    card: 'Non inserire qui un numero di carta.',
    changed: 'Questo modulo nel frattempo è cambiato. Ricarica la pagina e riprova.',
    failed: 'Invio non riuscito. Riprova.',
    busy: 'Troppi tentativi. Riprova tra qualche minuto.',
    young: 'Grazie per l’interesse. Non hai ancora l’età necessaria: non è stato conservato nulla.',
    confirm: 'Conferma il tuo indirizzo con l’e-mail che ti abbiamo appena inviato.',
    follows: 'Grazie! Riceverai presto il codice via e-mail.',
    later: 'Grazie! Al momento non è possibile creare il codice; riprova più tardi.',
  },
  nl: {
    required: 'Vul dit in.',
    choose: 'Maak een keuze.',
    tick: 'Vink dit aan om door te gaan.',
    email: 'Vul een e-mailadres in, bijvoorbeeld naam@example.com.',
    phone: 'Vul een telefoonnummer in.',
    date: 'Vul een datum in.',
    long: 'Maak dit korter.',
    card: 'Vul hier geen kaartnummer in.',
    changed: 'Dit formulier is intussen veranderd. Laad de pagina opnieuw en probeer het nog eens.',
    failed: 'Dat is niet gelukt. Probeer het nog eens.',
    busy: 'Dat was erg vaak. Probeer het over een paar minuten nog eens.',
    young: 'Bedankt voor je belangstelling. Je bent hiervoor nog niet oud genoeg; er is niets bewaard.',
    confirm: 'Bevestig je adres met de e-mail die we je net hebben gestuurd.',
    follows: 'Bedankt! Je code komt zo per e-mail.',
    later: 'Bedankt! Er kan nu geen code worden gemaakt; probeer het later nog eens.',
  },
};

/** The words in the language of a page, in English where we do not have it. */
export function leadWordsOf(locale: string): LeadWords {
  const language = locale.slice(0, 2).toLowerCase();
  return (Object.hasOwn(words, language) ? words[language] : undefined) ?? (words.en as LeadWords);
}
