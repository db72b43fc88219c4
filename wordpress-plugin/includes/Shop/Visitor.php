<?php
/**
 * Reads who a browser is from the tag's own cookie.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Shop;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The tag keeps its record where the visitor allows it, and in a cookie where the site says so (core/storefront/src/memory/pack.ts).
 * Elsewhere, or where nothing is kept, nobody is known.
 */
final class Visitor {

	const COOKIE = 'beckon';

	/**
	 * The id that this browser keeps.
	 *
	 * @return string|null
	 */
	public static function read(): ?string {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- JSON of which one id is taken, which is checked below.
		$text = isset( $_COOKIE[ self::COOKIE ] ) ? wp_unslash( $_COOKIE[ self::COOKIE ] ) : '';
		if ( ! is_string( $text ) || strlen( $text ) > 4096 || '1' !== substr( $text, 0, 1 ) ) {
			return null;
		}
		$swaps = array(
			'"' => "'",
			"'" => '"',
			',' => '!',
			'!' => ',',
		);
		$kept  = json_decode( strtr( substr( $text, 1 ), $swaps ), true );
		$id    = is_array( $kept ) && is_array( $kept[0] ?? null ) ? ( $kept[0][2] ?? null ) : null;
		return is_string( $id ) && 1 === preg_match( '/^[\w-]{1,64}$/D', $id ) ? $id : null;
	}
}
