<?php
/**
 * What a visitor reads where something is wrong with what was filled in.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * In the language of the page: some languages come with the plugin, as a page may be in another language than its site; the
 * rest is the site's own translation.
 */
final class LeadWords {

	/**
	 * By language, word for word.
	 */
	const OWN = array(
		'de' => array(
			'required' => 'Bitte ausfüllen.',
			'choose'   => 'Bitte auswählen.',
			'tick'     => 'Bitte ankreuzen, um fortzufahren.',
			'email'    => 'Bitte eine E-Mail-Adresse angeben, etwa name@example.com.',
			'phone'    => 'Bitte eine Telefonnummer angeben.',
			'date'     => 'Bitte ein Datum angeben.',
			'long'     => 'Bitte kürzer fassen.',
			'card'     => 'Bitte hier keine Kartennummer angeben.',
			'changed'  => 'Dieses Formular hat sich inzwischen geändert. Bitte die Seite neu laden und noch einmal versuchen.',
			'failed'   => 'Das hat nicht geklappt. Bitte noch einmal versuchen.',
			'busy'     => 'Das war sehr oft. Bitte in einigen Minuten noch einmal versuchen.',
			'confirm'  => 'Bitte bestätigen Sie Ihre Adresse mit der E-Mail, die wir Ihnen gerade geschickt haben.',
			'follows'  => 'Danke! Der Code kommt in Kürze per E-Mail.',
			'later'    => 'Danke! Gerade lässt sich kein Code erstellen; bitte später noch einmal versuchen.',
			'young'    => 'Danke für dein Interesse. Dafür bist du noch nicht alt genug; es wurde nichts gespeichert.',
		),
		'fr' => array(
			'required' => 'Veuillez remplir ce champ.',
			'choose'   => 'Veuillez faire un choix.',
			'tick'     => 'Veuillez cocher cette case pour continuer.',
			'email'    => 'Veuillez saisir une adresse e-mail, par exemple nom@example.com.',
			'phone'    => 'Veuillez saisir un numéro de téléphone.',
			'date'     => 'Veuillez saisir une date.',
			'long'     => 'Veuillez raccourcir ce texte.',
			'card'     => 'Veuillez ne pas saisir de numéro de carte ici.',
			'changed'  => 'Ce formulaire a changé entre-temps. Veuillez recharger la page et réessayer.',
			'failed'   => 'L’envoi n’a pas abouti. Veuillez réessayer.',
			'busy'     => 'Trop d’essais. Veuillez réessayer dans quelques minutes.',
			'confirm'  => 'Veuillez confirmer votre adresse grâce à l’e-mail que nous venons de vous envoyer.',
			'follows'  => 'Merci ! Votre code vous parviendra sous peu par e-mail.',
			'later'    => 'Merci ! Votre code ne peut pas être créé pour le moment ; veuillez réessayer plus tard.',
			'young'    => 'Merci de ton intérêt. Tu n’as pas encore l’âge requis : rien n’a été conservé.',
		),
		'es' => array(
			'required' => 'Rellena este campo.',
			'choose'   => 'Elige una opción.',
			'tick'     => 'Marca esta casilla para continuar.',
			'email'    => 'Escribe un correo electrónico, por ejemplo nombre@example.com.',
			'phone'    => 'Escribe un número de teléfono.',
			'date'     => 'Escribe una fecha.',
			'long'     => 'Escribe un texto más corto.',
			'card'     => 'No escribas aquí un número de tarjeta.',
			'changed'  => 'Este formulario ha cambiado. Vuelve a cargar la página e inténtalo de nuevo.',
			'failed'   => 'No se ha podido enviar. Inténtalo de nuevo.',
			'busy'     => 'Demasiados intentos. Inténtalo de nuevo dentro de unos minutos.',
			'confirm'  => 'Confirma tu dirección con el correo que te acabamos de enviar.',
			'follows'  => '¡Gracias! Recibirás tu código por correo en breve.',
			'later'    => '¡Gracias! Ahora mismo no se puede crear tu código; inténtalo más tarde.',
			'young'    => 'Gracias por tu interés. Aún no tienes la edad necesaria: no se ha guardado nada.',
		),
		'it' => array(
			'required' => 'Compila questo campo.',
			'choose'   => 'Scegli un’opzione.',
			'tick'     => 'Spunta questa casella per continuare.',
			'email'    => 'Inserisci un indirizzo e-mail, ad esempio nome@example.com.',
			'phone'    => 'Inserisci un numero di telefono.',
			'date'     => 'Inserisci una data.',
			'long'     => 'Accorcia il testo.',
			'card'     => 'Non inserire qui un numero di carta.',
			'changed'  => 'Questo modulo nel frattempo è cambiato. Ricarica la pagina e riprova.',
			'failed'   => 'Invio non riuscito. Riprova.',
			'busy'     => 'Troppi tentativi. Riprova tra qualche minuto.',
			'confirm'  => 'Conferma il tuo indirizzo con l’e-mail che ti abbiamo appena inviato.',
			'follows'  => 'Grazie! Riceverai presto il codice via e-mail.',
			'later'    => 'Grazie! Al momento non è possibile creare il codice; riprova più tardi.',
			'young'    => 'Grazie per l’interesse. Non hai ancora l’età necessaria: non è stato conservato nulla.',
		),
		'nl' => array(
			'required' => 'Vul dit in.',
			'choose'   => 'Maak een keuze.',
			'tick'     => 'Vink dit aan om door te gaan.',
			'email'    => 'Vul een e-mailadres in, bijvoorbeeld naam@example.com.',
			'phone'    => 'Vul een telefoonnummer in.',
			'date'     => 'Vul een datum in.',
			'long'     => 'Maak dit korter.',
			'card'     => 'Vul hier geen kaartnummer in.',
			'changed'  => 'Dit formulier is intussen veranderd. Laad de pagina opnieuw en probeer het nog eens.',
			'failed'   => 'Dat is niet gelukt. Probeer het nog eens.',
			'busy'     => 'Dat was erg vaak. Probeer het over een paar minuten nog eens.',
			'confirm'  => 'Bevestig je adres met de e-mail die we je net hebben gestuurd.',
			'follows'  => 'Bedankt! Je code komt zo per e-mail.',
			'later'    => 'Bedankt! Er kan nu geen code worden gemaakt; probeer het later nog eens.',
			'young'    => 'Bedankt voor je belangstelling. Je bent hiervoor nog niet oud genoeg; er is niets bewaard.',
		),
	);

	/**
	 * The words of a language.
	 *
	 * @param string $locale As pages name it: `de-AT`.
	 * @return array<string, string> By what they are for.
	 */
	public static function of( string $locale ): array {
		$language = strtolower( substr( $locale, 0, 2 ) );
		$words    = self::OWN[ $language ] ?? ( 'en' === $language ? self::english() : self::translated() );

		/**
		 * What visitors read of their sign-up.
		 *
		 * @param array<string, string> $words  By what they are for.
		 * @param string                $locale The language of the page.
		 */
		return array_merge( $words, array_filter( (array) apply_filters( 'beckon_lead_words', $words, $locale ), 'is_string' ) );
	}

	/**
	 * The words in the site's language.
	 *
	 * @return array<string, string>
	 */
	private static function translated(): array {
		return array(
			'required' => __( 'Please fill this in.', 'beckon' ),
			'choose'   => __( 'Please choose.', 'beckon' ),
			'tick'     => __( 'Please tick this to go on.', 'beckon' ),
			'email'    => __( 'Please enter an email address, such as name@example.com.', 'beckon' ),
			'phone'    => __( 'Please enter a phone number.', 'beckon' ),
			'date'     => __( 'Please enter a date.', 'beckon' ),
			'long'     => __( 'Please make this shorter.', 'beckon' ),
			'card'     => __( 'Please do not enter a card number here.', 'beckon' ),
			'changed'  => __( 'This form has changed meanwhile. Please reload the page and try again.', 'beckon' ),
			'failed'   => __( 'That did not go through. Please try again.', 'beckon' ),
			'busy'     => __( 'That was often. Please try again in a few minutes.', 'beckon' ),
			'confirm'  => __( 'Please confirm your address by the email we have just sent you.', 'beckon' ),
			'follows'  => __( 'Thank you! Your code will reach you by email shortly.', 'beckon' ),
			'later'    => __( 'Thank you! Your code cannot be made right now; please try again later.', 'beckon' ),
			'young'    => __( 'Thank you for your interest. You are not old enough for this yet, so nothing was kept.', 'beckon' ),
		);
	}

	/**
	 * The words in English, whatever the site's language is.
	 *
	 * @return array<string, string>
	 */
	private static function english(): array {
		return array(
			'required' => 'Please fill this in.',
			'choose'   => 'Please choose.',
			'tick'     => 'Please tick this to go on.',
			'email'    => 'Please enter an email address, such as name@example.com.',
			'phone'    => 'Please enter a phone number.',
			'date'     => 'Please enter a date.',
			'long'     => 'Please make this shorter.',
			'card'     => 'Please do not enter a card number here.',
			'changed'  => 'This form has changed meanwhile. Please reload the page and try again.',
			'failed'   => 'That did not go through. Please try again.',
			'busy'     => 'That was often. Please try again in a few minutes.',
			'confirm'  => 'Please confirm your address by the email we have just sent you.',
			'follows'  => 'Thank you! Your code will reach you by email shortly.',
			'later'    => 'Thank you! Your code cannot be made right now; please try again later.',
			'young'    => 'Thank you for your interest. You are not old enough for this yet, so nothing was kept.',
		);
	}
}
