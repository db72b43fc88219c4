<?php
/**
 * Finds numbers of payment cards, which nobody should type into a form.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * 13 to 19 digits that pass the check of ISO/IEC 7812-1.
 */
final class CardNumber {

	/**
	 * Whether a text holds what could be one.
	 *
	 * @param string $text Any text.
	 * @return bool
	 */
	public static function is_in( string $text ): bool {
		preg_match_all( '/\d(?:[ -]?\d){12,18}(?!\d)/', $text, $found );
		foreach ( $found[0] as $number ) {
			if ( self::passes_luhn( (string) preg_replace( '/\D/', '', $number ) ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Adds up the digits, every second one doubled.
	 *
	 * @param string $digits Digits.
	 * @return bool
	 */
	private static function passes_luhn( string $digits ): bool {
		$sum = 0;
		foreach ( str_split( strrev( $digits ) ) as $index => $digit ) {
			$value = 1 === $index % 2 ? 2 * (int) $digit : (int) $digit;
			$sum  += $value > 9 ? $value - 9 : $value;
		}
		// All zeros pass the check and are nobody's card.
		return $sum > 0 && 0 === $sum % 10;
	}
}
