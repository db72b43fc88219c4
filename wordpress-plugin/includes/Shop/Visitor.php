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
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- Text of which one id is taken, which is checked below.
		$text = isset( $_COOKIE[ self::COOKIE ] ) ? wp_unslash( $_COOKIE[ self::COOKIE ] ) : '';
		// What was chosen, what was told, who it is; what is remembered comes behind.
		$is_ours = is_string( $text ) && strlen( $text ) <= 4096 && preg_match( '/^2[-\w]*\.[-\w]*\.(\w{1,64})\..*%%\w*\?/s', $text, $found );
		return $is_ours ? $found[1] : null;
	}
}
