<?php
/**
 * Reads telephone numbers.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * No numbering plan comes with the plugin: only the length is held against a number (ITU-T E.164, 6.2), as ranges are added
 * all the time and a refused real number is a lost customer.
 */
final class Phone {

	/**
	 * A number as it is kept: in international form where it was given so, or where the site says from which country people
	 * dial; else its digits as they were typed.
	 *
	 * @param string $text What was typed.
	 * @return string|null Null where it cannot be one.
	 */
	public static function read( string $text ): ?string {
		$bare = (string) preg_replace( '~[\s().\/\x{2010}-\x{2015}\x{00a0}-]+~u', '', trim( $text ) );
		$bare = (string) preg_replace( '/^00(?=[1-9])/', '+', $bare );
		if ( 1 === preg_match( '/^\+[1-9]\d{6,14}$/D', $bare ) ) {
			return $bare;
		}
		if ( 1 !== preg_match( '/^\d{6,15}$/D', $bare ) ) {
			return null;
		}

		/**
		 * The calling code of the country that visitors dial from, such as `49`. With it, national numbers are kept in
		 * international form.
		 *
		 * @param string $code Digits, or nothing.
		 */
		$code = (string) apply_filters( 'beckon_calling_code', '' );
		return 1 === preg_match( '/^[1-9]\d{0,2}$/D', $code ) ? '+' . $code . ltrim( $bare, '0' ) : $bare;
	}
}
