<?php
/**
 * Says when somebody began to fill in a form.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Clock;
use Beckon\Caller\Secret;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A signed moment. Nothing about a person is in it.
 */
final class Ticket {

	/**
	 * From the first letter to sending; a browser that fills in everything by itself still leaves the button to a hand.
	 */
	const LEAST_MS = 700;

	/**
	 * A tab may stay open over night.
	 */
	const MOST_MS = 86400000;

	/**
	 * Writes a ticket for this moment.
	 *
	 * @param string $site The id of the site.
	 * @return string
	 */
	public static function write( string $site ): string {
		$body = base_convert( (string) Clock::now_ms(), 10, 36 ) . '.' . Secret::write( random_bytes( 12 ) );
		return $body . '.' . self::sign( $site, $body );
	}

	/**
	 * Judges a ticket at the moment the form is sent.
	 *
	 * @param string      $site The id of the site.
	 * @param string|null $text The ticket.
	 * @return array{is: string, name: string|null} `good`, `ticket-missing`, `ticket-forged`, `too-fast` or `ticket-expired`; a good one has the name by which it is used up.
	 */
	public static function read( string $site, ?string $text ): array {
		if ( null === $text || '' === $text ) {
			return self::state( 'ticket-missing' );
		}
		if ( 1 !== preg_match( '/^([\da-z]{1,12})\.([\w-]{16})\.([\w-]{43})$/D', $text, $parts ) || ! hash_equals( self::sign( $site, $parts[1] . '.' . $parts[2] ), $parts[3] ) ) {
			return self::state( 'ticket-forged' );
		}
		$age = Clock::now_ms() - (int) base_convert( $parts[1], 36, 10 );
		if ( $age < self::LEAST_MS ) {
			return self::state( 'too-fast' );
		}
		return $age > self::MOST_MS ? self::state( 'ticket-expired' ) : self::state( 'good', $parts[2] );
	}

	/**
	 * A judgement.
	 *
	 * @param string      $is   What it is.
	 * @param string|null $name The name of a good one.
	 * @return array{is: string, name: string|null}
	 */
	private static function state( string $is, ?string $name = null ): array {
		return array(
			'is'   => $is,
			'name' => $name,
		);
	}

	/**
	 * Signs what a ticket says.
	 *
	 * @param string $site The id of the site.
	 * @param string $body What it says.
	 * @return string
	 */
	private static function sign( string $site, string $body ): string {
		return Secret::sign( "form-ticket\n" . $site . "\n" . $body );
	}
}
