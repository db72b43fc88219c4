<?php
/**
 * Reads e-mail addresses.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * As they are kept, and as they are compared.
 */
final class Email {

	/**
	 * The longest that mail servers take (RFC 5321, 4.5.3.1).
	 */
	const MOST_LOCAL = 64;
	const MOST_WHOLE = 254;

	/**
	 * The dot-atom of RFC 5322, 3.2.3, with letters of every script as RFC 6531 allows.
	 */
	const ATOMS = '/^(?!\.)(\.?[\p{L}\p{M}\p{N}!#$%&\'*+\/=?^_`{|}~-]+)+$/uD';

	/**
	 * What nobody sees, and is copied along from mails and chats: soft hyphens, joiners, marks of zero width.
	 */
	const UNSEEN = '/[\x{00ad}\x{200b}-\x{200d}\x{2060}\x{feff}]+/u';

	/**
	 * An address as it is kept: in small letters, the domain in ASCII. Quoted names and bare hosts, which nobody types into
	 * a form, are refused.
	 *
	 * @param string $text What was typed.
	 * @return string|null Null where it cannot be one.
	 */
	public static function read( string $text ): ?string {
		$lower = self::lower( trim( preg_replace( self::UNSEEN, '', $text ) ?? '' ) );
		$at    = strrpos( $lower, '@' );
		if ( false === $at || 0 === $at ) {
			return null;
		}
		$local  = substr( $lower, 0, $at );
		$domain = self::domain( substr( $lower, $at + 1 ) );
		$labels = explode( '.', $domain );
		$email  = $local . '@' . $domain;
		$is_one = mb_strlen( $local ) <= self::MOST_LOCAL
			&& mb_strlen( $email ) <= self::MOST_WHOLE
			&& 1 === preg_match( self::ATOMS, $local )
			&& count( $labels ) > 1
			&& array() === preg_grep( '/^(?!-)[a-z0-9-]{1,63}(?<!-)$/D', $labels, PREG_GREP_INVERT )
			// A top-level domain has a letter; without one it is an IP address.
			&& 1 === preg_match( '/[a-z]/', end( $labels ) );
		return $is_one ? $email : null;
	}

	/**
	 * One text for all spellings of one mailbox, to tell whether two are the same person; never an address to write to. Case
	 * goes, and what follows a plus; at Google the dots as well.
	 *
	 * @param string $email An address.
	 * @return string
	 */
	public static function normalise( string $email ): string {
		$text = self::lower( trim( $email ) );
		$at   = strrpos( $text, '@' );
		if ( false === $at || 0 === $at ) {
			return $text;
		}
		$domain = self::domain( rtrim( substr( $text, $at + 1 ), '.' ) );
		$local  = (string) preg_replace( '/(.)\+.*$/sD', '$1', substr( $text, 0, $at ) );
		if ( in_array( $domain, array( 'gmail.com', 'googlemail.com' ), true ) ) {
			return str_replace( '.', '', $local ) . '@gmail.com';
		}
		return $local . '@' . $domain;
	}

	/**
	 * A domain in ASCII (RFC 5891), as it stands where it has no such form.
	 *
	 * @param string $domain In small letters.
	 * @return string
	 */
	private static function domain( string $domain ): string {
		if ( 1 !== preg_match( '/[^\x00-\x7f]/', $domain ) ) {
			return $domain;
		}
		// Wide letters and the full stops of East Asia are those of ASCII, written otherwise (UTS 46).
		$plain  = class_exists( '\Normalizer' ) ? \Normalizer::normalize( $domain, \Normalizer::FORM_KC ) : $domain;
		$domain = str_replace( array( '。', '．', '｡' ), '.', false === $plain ? $domain : $plain );
		if ( 1 === preg_match( '/[\p{Z}\p{C}]/u', $domain ) || 1 !== preg_match( '/[^\x00-\x7f]/', $domain ) ) {
			return $domain;
		}
		try {
			return strtolower( \WpOrg\Requests\IdnaEncoder::encode( $domain ) );
		} catch ( \Exception $no_domain ) {
			return $domain;
		}
	}

	/**
	 * A text in small letters, composed.
	 *
	 * @param string $text Any text.
	 * @return string
	 */
	private static function lower( string $text ): string {
		$composed = class_exists( '\Normalizer' ) ? \Normalizer::normalize( $text ) : $text;
		$text     = false === $composed ? $text : $composed;
		return function_exists( 'mb_strtolower' ) ? mb_strtolower( $text, 'UTF-8' ) : strtolower( $text );
	}
}
