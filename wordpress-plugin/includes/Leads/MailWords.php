<?php
/**
 * What the mail that asks for a confirmation says, and the page behind its link.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * In the language of the page on which somebody signed up.
 */
final class MailWords {

	/**
	 * By language, word for word. `%s` is the name of the site.
	 */
	const OWN = array(
		'de' => array(
			'language'     => 'de',
			'subject'      => 'Bitte bestätigen Sie Ihre Adresse für %s',
			'ask'          => 'Diese Adresse wurde auf %s angegeben. Bitte bestätigen Sie, dass Sie es waren.',
			'button'       => 'Adresse bestätigen',
			'copy'         => 'Falls die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
			'ignore'       => 'Sie waren es nicht? Dann löschen Sie diese E-Mail einfach: Sie erhalten nichts weiter.',
			'pageAsk'      => 'Bitte bestätigen Sie, dass Sie Ihre Adresse auf %s angegeben haben.',
			'done'         => 'Danke, Ihre Adresse ist bestätigt.',
			'yourCode'     => 'Ihr Code:',
			'old'          => 'Dieser Link ist zu alt.',
			'again'        => 'Neue E-Mail anfordern',
			'sentAgain'    => 'Eine neue E-Mail ist unterwegs, sofern Sie heute nicht schon mehrere bekommen haben.',
			'unknown'      => 'Dieser Link ist nicht gültig. Bitte öffnen Sie ihn genau so, wie er in der E-Mail steht.',
			'refuseLink'   => 'Keine E-Mails mehr von %s:',
			'refuseAsk'    => 'Sie möchten keine E-Mails mehr von %s?',
			'refuseButton' => 'Keine E-Mails mehr',
			'refuseNote'   => 'Wird Ihre Adresse hier neu angemeldet, fragt eine E-Mail, ob Sie es waren.',
			'refused'      => 'Sie erhalten keine E-Mails mehr von %s.',
			'later'        => 'Das hat gerade nicht geklappt. Bitte versuchen Sie es später noch einmal.',
		),
		'fr' => array(
			'language'     => 'fr',
			'subject'      => 'Veuillez confirmer votre adresse pour %s',
			'ask'          => 'Cette adresse a été saisie sur %s. Veuillez confirmer que c’était bien vous.',
			'button'       => 'Confirmer mon adresse',
			'copy'         => 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
			'ignore'       => 'Ce n’était pas vous ? Supprimez simplement cet e-mail : rien d’autre ne vous sera envoyé.',
			'pageAsk'      => 'Veuillez confirmer que vous avez saisi votre adresse sur %s.',
			'done'         => 'Merci, votre adresse est confirmée.',
			'yourCode'     => 'Votre code :',
			'old'          => 'Ce lien est trop ancien.',
			'again'        => 'M’envoyer un nouvel e-mail',
			'sentAgain'    => 'Un nouvel e-mail est en route, sauf si vous en avez déjà reçu plusieurs aujourd’hui.',
			'unknown'      => 'Ce lien n’est pas valable. Veuillez l’ouvrir exactement comme il figure dans l’e-mail.',
			'refuseLink'   => 'Ne plus recevoir d’e-mails de %s :',
			'refuseAsk'    => 'Vous ne voulez plus d’e-mails de %s ?',
			'refuseButton' => 'Plus d’e-mails',
			'refuseNote'   => 'Si votre adresse est inscrite ici de nouveau, un seul e-mail demandera si c’était bien vous.',
			'refused'      => 'Vous ne recevrez plus d’e-mails de %s.',
			'later'        => 'Cela n’a pas fonctionné. Veuillez réessayer plus tard.',
		),
	);

	/**
	 * The words of a language, with the name of the site.
	 *
	 * @param string $locale As pages name it: `de-AT`.
	 * @return array<string, string> By what they are for.
	 */
	public static function of( string $locale ): array {
		$language = strtolower( substr( $locale, 0, 2 ) );
		$words    = self::OWN[ $language ] ?? self::translated();
		// A line break in a name would begin a header of its own in a subject.
		$name = trim( (string) preg_replace( '/\s+/', ' ', wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) ) );
		return array_map(
			static function ( string $text ) use ( $name ): string {
				return str_replace( '%s', $name, $text );
			},
			$words
		);
	}

	/**
	 * The words in the site's language.
	 *
	 * @return array<string, string>
	 */
	private static function translated(): array {
		return array(
			'language'     => str_replace( '_', '-', determine_locale() ),
			/* translators: %s: the name of the site. */
			'subject'      => __( 'Please confirm your address for %s', 'beckon' ),
			/* translators: %s: the name of the site. */
			'ask'          => __( 'This address was entered on %s. Please confirm that it was you.', 'beckon' ),
			'button'       => __( 'Confirm my address', 'beckon' ),
			'copy'         => __( 'If the button does not work, open this address:', 'beckon' ),
			'ignore'       => __( 'It was not you? Then simply delete this email: nothing will be sent to you.', 'beckon' ),
			/* translators: %s: the name of the site. */
			'pageAsk'      => __( 'Please confirm that you entered your address on %s.', 'beckon' ),
			'done'         => __( 'Thank you, your address is confirmed.', 'beckon' ),
			'yourCode'     => __( 'Your code:', 'beckon' ),
			'old'          => __( 'This link is too old.', 'beckon' ),
			'again'        => __( 'Send me a new email', 'beckon' ),
			'sentAgain'    => __( 'A new email is on its way, unless you have had several today.', 'beckon' ),
			'unknown'      => __( 'This link is not valid. Please open it exactly as it stands in the email.', 'beckon' ),
			/* translators: %s: the name of the site. */
			'refuseLink'   => __( 'No more emails from %s:', 'beckon' ),
			/* translators: %s: the name of the site. */
			'refuseAsk'    => __( 'You want no more emails from %s?', 'beckon' ),
			'refuseButton' => __( 'No more emails', 'beckon' ),
			'refuseNote'   => __( 'If your address is signed up here again, one email asks whether it was you.', 'beckon' ),
			/* translators: %s: the name of the site. */
			'refused'      => __( 'You will get no more emails from %s.', 'beckon' ),
			'later'        => __( 'That did not work just now. Please try again later.', 'beckon' ),
		);
	}
}
