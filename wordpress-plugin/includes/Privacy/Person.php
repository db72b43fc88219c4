<?php
/**
 * Somebody, by their e-mail address.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Privacy;

use Beckon\Caller\Secret;
use Beckon\Leads\Email;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * How what somebody left here is found: by the address as it is kept, and by what tells all its spellings are one mailbox.
 */
final class Person {

	/**
	 * Describes somebody.
	 *
	 * @param string $email An address in whatever spelling.
	 * @return array{email: string, person: string}
	 */
	public static function describe( string $email ): array {
		$address = Email::read( $email ) ?? strtolower( trim( $email ) );
		return array(
			'email'  => $address,
			'person' => Secret::hash( 'person', Email::normalise( $address ) ),
		);
	}
}
