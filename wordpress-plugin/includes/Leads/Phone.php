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

	/** Digits as Japanese, Arabic and Persian keyboards write them. */
	private const DIGITS = array(
		'０' => '0', '１' => '1', '２' => '2', '３' => '3', '４' => '4', '５' => '5', '６' => '6', '７' => '7', '８' => '8', '９' => '9',
		'٠' => '0', '١' => '1', '٢' => '2', '٣' => '3', '٤' => '4', '٥' => '5', '٦' => '6', '٧' => '7', '٨' => '8', '٩' => '9',
		'۰' => '0', '۱' => '1', '۲' => '2', '۳' => '3', '۴' => '4', '۵' => '5', '۶' => '6', '۷' => '7', '۸' => '8', '۹' => '9',
	);

	/**
	 * A number as it is kept: in international form where it was given so, or where the site says from which country people
	 * dial; else its digits as they were typed.
	 *
	 * @param string $text What was typed.
	 * @return string|null Null where it cannot be one.
	 */
	public static function read( string $text ): ?string {
		$bare = (string) preg_replace( '~[\s().\/\x{2010}-\x{2015}\x{2212}\x{ff0d}\p{Zs}-]+~u', '', trim( $text ) );
		$bare = str_replace( '＋', '+', strtr( $bare, self::DIGITS ) );
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
