<?php
/**
 * Regular expressions of ECMAScript.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads the patterns of JSON Schema, which are ECMAScript's, by PCRE.
 */
final class SchemaPattern {

	/**
	 * What ECMAScript takes for white space, to stand in a class. PCRE's own `\s` is another: with `u`, it has U+0085 and
	 * U+180E as well.
	 */
	const WHITE = '\t\n\x{0b}\f\r\x20\x{a0}\x{feff}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}';

	/**
	 * Patterns in PCRE, by pattern.
	 *
	 * @var string[]
	 */
	private static array $translated = array();

	/**
	 * Whether a text fits a pattern somewhere.
	 *
	 * @param string $pattern Of ECMAScript.
	 * @param string $text    In UTF-8.
	 * @return bool
	 */
	public static function fits( string $pattern, string $text ): bool {
		if ( ! isset( self::$translated[ $pattern ] ) ) {
			self::$translated[ $pattern ] = self::translate( $pattern );
		}
		return 1 === preg_match( self::$translated[ $pattern ], $text );
	}

	/**
	 * A pattern in PCRE: `$` is the very end, `.` stops at every line end, white space is Unicode's, and digits are ASCII.
	 *
	 * @param string $pattern Of ECMAScript.
	 * @return string
	 */
	private static function translate( string $pattern ): string {
		$is_in_class = false;
		$made        = preg_replace_callback(
			'/\\\\u([0-9a-fA-F]{4})|\\\\.|./s',
			static function ( array $found ) use ( &$is_in_class ) {
				$piece = $found[0];
				if ( '[' === $piece || ']' === $piece ) {
					$is_in_class = '[' === $piece;
				}
				if ( isset( $found[1] ) ) {
					return '\x{' . $found[1] . '}';
				}
				if ( '\s' === $piece ) {
					return $is_in_class ? self::WHITE : '[' . self::WHITE . ']';
				}
				if ( '\d' === $piece ) {
					return $is_in_class ? '0-9' : '[0-9]';
				}
				if ( '\S' === $piece ) {
					return '[^' . self::WHITE . ']';
				}
				if ( '.' === $piece && ! $is_in_class ) {
					return '[^\n\r\x{2028}\x{2029}]';
				}
				return '~' === $piece ? '\~' : $piece;
			},
			$pattern
		);
		return '~' . $made . '~uD';
	}
}
