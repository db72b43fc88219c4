<?php
/**
 * Weighs what speaks against a sign-up.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Lists;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Every sign, with how much it says. The verdict never shows in the answer.
 */
final class Spam {

	/**
	 * By sign.
	 */
	const SIGNS = array(
		// Something filled in the field that people do not see.
		'honeypot'                 => 10,
		'ticket-forged'            => 10,
		// By its own words a robot.
		'bot'                      => 10,
		// Sooner than a person can fill in anything.
		'too-fast'                 => 6,
		// Many different addresses from one place: somebody signs up others.
		'many-addresses-from-here' => 6,
		// One address on many forms: somebody is signed up by others.
		'many-forms-one-address'   => 6,
		'many-from-here'           => 5,
		// One ticket is for one sign-up.
		'ticket-used'              => 4,
		'ticket-missing'           => 4,
		'ticket-expired'           => 4,
		// No page of the site sent it, or it does not say.
		'origin-missing'           => 4,
		'disposable-domain'        => 4,
		// What stands before the @ looks drawn by a machine.
		'random-address'           => 3,
		'many-on-site'             => 3,
	);

	const DOUBTFUL_AT = 4;
	const SPAM_AT     = 10;

	/**
	 * Judges.
	 *
	 * @param string[] $signs What speaks against it.
	 * @return array{verdict: string, reasons: string[]} `good`, `doubtful` or `spam`, and the signs, the heaviest first.
	 */
	public static function judge( array $signs ): array {
		$reasons = array_values( array_intersect( array_keys( self::SIGNS ), $signs ) );
		$weight  = array_sum( array_intersect_key( self::SIGNS, array_flip( $reasons ) ) );
		$verdict = 'good';
		if ( $weight >= self::DOUBTFUL_AT ) {
			$verdict = $weight >= self::SPAM_AT ? 'spam' : 'doubtful';
		}
		return array(
			'verdict' => $verdict,
			'reasons' => $reasons,
		);
	}

	/**
	 * Whether an address lies at one of the hosts that give mailboxes away for minutes, or below one of them.
	 *
	 * @param string $email An address.
	 * @return bool
	 */
	public static function is_disposable( string $email ): bool {
		$list   = "\n" . Lists::read( 'disposable-domains.txt' ) . "\n";
		$labels = explode( '.', strtolower( substr( $email, (int) strrpos( $email, '@' ) + 1 ) ) );
		// A single label is a top-level domain, never a host of mailboxes.
		while ( isset( $labels[1] ) ) {
			if ( false !== strpos( $list, "\n" . implode( '.', $labels ) . "\n" ) ) {
				return true;
			}
			array_shift( $labels );
		}
		return false;
	}

	/**
	 * Whether what stands before the @ looks drawn by a machine: few vowels, many consonants upon one another, digits in many
	 * groups. Two signs are needed; one alone has too many real people.
	 *
	 * @param string $email An address.
	 * @return bool
	 */
	public static function looks_random( string $email ): bool {
		$local = explode( '+', substr( $email, 0, (int) strrpos( $email, '@' ) ) )[0];
		$text  = str_replace( array( '.', '_', '-' ), '', strtolower( $local ) );
		if ( 1 !== preg_match( '/^[a-z0-9]{8,}$/D', $text ) ) {
			return false;
		}
		$letters = (string) preg_replace( '/\d/', '', $text );
		$vowels  = strlen( (string) preg_replace( '/[^aeiouy]/', '', $letters ) );
		$groups  = (int) preg_match_all( '/\d+/', $text );
		$signs   = array(
			strlen( $letters ) >= 6 && $vowels / strlen( $letters ) < 0.2,
			// Five come together in German names: Schwarzschild.
			1 === preg_match( '/[bcdfghjklmnpqrstvwxz]{6,}/', $text ),
			$groups >= 3,
			$groups >= 4,
		);
		return count( array_filter( $signs ) ) >= 2;
	}
}
