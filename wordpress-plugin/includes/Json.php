<?php
/**
 * JSON as documents of campaigns need it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads and writes JSON. Objects are stdClass, so that an empty one is not taken for an empty list.
 */
final class Json {

	/**
	 * How deep a text may be nested to be read.
	 */
	const DEPTH = 200;

	/**
	 * Reads a text.
	 *
	 * @param string $text JSON.
	 * @return mixed Null where it is none.
	 */
	public static function decode( string $text ) {
		return json_decode( $text, false, self::DEPTH );
	}

	/**
	 * Writes a value, with characters as they are.
	 *
	 * @param mixed $value Anything that JSON can hold.
	 * @return string Empty where it cannot.
	 */
	public static function encode( $value ): string {
		return (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS, self::DEPTH );
	}

	/**
	 * Writes a value so that it may stand inside a script element of a page: nothing in it can end the element.
	 *
	 * @param mixed $value Anything that JSON can hold.
	 * @return string Empty where it cannot.
	 */
	public static function encode_for_page( $value ): string {
		return (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_HEX_TAG | JSON_HEX_AMP, self::DEPTH );
	}

	/**
	 * Prints a text of that function into the page, as data that its scripts read by name. No browser runs it, so there is
	 * nothing in it for those who filter scripts.
	 *
	 * @param string $id   Name of the element.
	 * @param string $json The text.
	 * @return void
	 */
	public static function print_data( string $id, string $json ): void {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped when it was encoded: no `<`, `>` or `&` is in it.
		echo '<script type="application/json" id="' . esc_attr( $id ) . '">' . $json . "</script>\n";
	}

	/**
	 * A value as its one canonical text (RFC 8785): keys sorted by UTF-16 code units, numbers and text as ECMAScript writes them.
	 *
	 * @param mixed $value Anything that JSON can hold.
	 * @return string
	 */
	public static function canonical( $value ): string {
		if ( $value instanceof \stdClass || ( is_array( $value ) && ! self::is_list( $value ) ) ) {
			$members = array();
			foreach ( self::sort_keys( (array) $value ) as $key => $inside ) {
				$members[] = self::write_text( (string) $key ) . ':' . self::canonical( $inside );
			}
			return '{' . implode( ',', $members ) . '}';
		}
		if ( is_array( $value ) ) {
			return '[' . implode( ',', array_map( array( self::class, 'canonical' ), $value ) ) . ']';
		}
		if ( is_int( $value ) || is_float( $value ) ) {
			return self::write_number( $value );
		}
		return is_string( $value ) ? self::write_text( $value ) : (string) wp_json_encode( $value );
	}

	/**
	 * The 64-bit FNV-1a hash of a value's canonical JSON in UTF-8: its address.
	 *
	 * @param mixed $value Anything that JSON can hold.
	 * @return string 16 hexadecimal digits.
	 */
	public static function hash( $value ): string {
		return hash( 'fnv1a64', self::canonical( $value ) );
	}

	/**
	 * A copy whose keys stand in one order, however they were stored.
	 *
	 * @param mixed $value Anything that JSON can hold.
	 * @return mixed
	 */
	public static function settle( $value ) {
		if ( $value instanceof \stdClass ) {
			return (object) array_map( array( self::class, 'settle' ), self::sort_keys( (array) $value ) );
		}
		return is_array( $value ) ? array_map( array( self::class, 'settle' ), $value ) : $value;
	}

	/**
	 * A copy that shares nothing with the original.
	 *
	 * @param mixed $value Anything that JSON can hold.
	 * @return mixed
	 */
	public static function copy( $value ) {
		if ( $value instanceof \stdClass ) {
			return (object) array_map( array( self::class, 'copy' ), (array) $value );
		}
		return is_array( $value ) ? array_map( array( self::class, 'copy' ), $value ) : $value;
	}

	/**
	 * Sorts the keys of an object by UTF-16 code units. UTF-8 sorts by code points, which differs in one thing: what
	 * takes two units comes before U+E000 to U+FFFF. Lifting the first bytes of those above all others mends that.
	 *
	 * @param array $members By key.
	 * @return array
	 */
	private static function sort_keys( array $members ): array {
		uksort(
			$members,
			static function ( $a, $b ) {
				return strcmp( strtr( (string) $a, "\xEE\xEF", "\xFA\xFB" ), strtr( (string) $b, "\xEE\xEF", "\xFA\xFB" ) );
			}
		);
		return $members;
	}

	/**
	 * Whether an array is a list.
	 *
	 * @param array $value Any array.
	 * @return bool
	 */
	private static function is_list( array $value ): bool {
		return array() === $value || array_keys( $value ) === range( 0, count( $value ) - 1 );
	}

	/**
	 * Text with nothing escaped but what must be.
	 *
	 * @param string $text In UTF-8; what is not becomes U+FFFD.
	 * @return string
	 */
	private static function write_text( string $text ): string {
		return (string) wp_json_encode( $text, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_INVALID_UTF8_SUBSTITUTE );
	}

	/**
	 * A number as ECMAScript writes it (ECMA-262, Number::toString): the fewest digits that read back as the same number.
	 *
	 * @param int|float $number Finite.
	 * @return string
	 */
	private static function write_number( $number ): string {
		// Beyond it, integers are doubles to everybody else.
		if ( is_int( $number ) && abs( $number ) <= 9007199254740991 ) {
			return (string) $number;
		}
		$number = (float) $number;
		if ( 0.0 === $number ) {
			return '0';
		}
		$digits   = '';
		$exponent = 0;
		for ( $precision = 0; $precision <= 17; $precision++ ) {
			// Some locales write a comma.
			$written = str_replace( ',', '.', sprintf( "%.{$precision}e", abs( $number ) ) );
			if ( abs( $number ) === (float) $written ) {
				list( $mantissa, $exponent ) = explode( 'e', $written );
				$digits                      = str_replace( '.', '', $mantissa );
				$exponent                    = (int) $exponent + 1;
				break;
			}
		}
		$sign  = $number < 0 ? '-' : '';
		$count = strlen( $digits );
		if ( $exponent >= $count && $exponent <= 21 ) {
			return $sign . $digits . str_repeat( '0', $exponent - $count );
		}
		if ( $exponent > 0 && $exponent <= 21 ) {
			return $sign . substr( $digits, 0, $exponent ) . '.' . substr( $digits, $exponent );
		}
		if ( $exponent > -6 && $exponent <= 0 ) {
			return $sign . '0.' . str_repeat( '0', -$exponent ) . $digits;
		}
		$power = ( $exponent > 0 ? '+' : '-' ) . abs( $exponent - 1 );
		return $sign . $digits[0] . ( $count > 1 ? '.' . substr( $digits, 1 ) : '' ) . 'e' . $power;
	}
}
