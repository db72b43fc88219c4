<?php
/**
 * Reads one field of an event: the twin of core/events' readField.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads the value of a field, bounded as the catalogue says.
 */
final class ReadField {

	/**
	 * Names by which JavaScript reaches what all objects share; refused wherever they stand.
	 */
	const FORBIDDEN = array( '__proto__', 'constructor', 'prototype' );

	const MOST_TEXT   = 500;
	const MOST_PARTS  = 50;
	const MOST_KEY    = 100;
	const MOST_DEPTH  = 4;
	const MOST_NUMBER = 9007199254740991;
	const MOST_READ   = 4000;

	/**
	 * Reads a value.
	 *
	 * @param string         $kind  The kind the catalogue gives.
	 * @param int|float|null $max   How much of it there may be.
	 * @param mixed          $value What arrived, decoded.
	 * @return array{0: mixed}|string The value in a list of its own, or the reason why it cannot be kept.
	 */
	public static function read( string $kind, $max, $value ) {
		switch ( $kind ) {
			case 'text':
				return is_string( $value ) ? array( self::cut( $value, (int) ( $max ?? self::MOST_TEXT ) ) ) : 'bad-field';
			case 'url':
				return is_string( $value ) ? array( self::cut( self::scrub( $value ), (int) ( $max ?? self::MOST_TEXT ) ) ) : 'bad-field';
			case 'number':
				$is_number = ( is_int( $value ) || is_float( $value ) ) && abs( $value ) <= ( $max ?? self::MOST_NUMBER );
				return $is_number ? array( $value ) : 'bad-field';
			case 'boolean':
				return is_bool( $value ) ? array( $value ) : 'bad-field';
			case 'record':
				return $value instanceof \stdClass ? self::read_part( $value, (int) ( $max ?? self::MOST_PARTS ), self::MOST_DEPTH ) : 'bad-field';
			default:
				return 'bad-field';
		}
	}

	/**
	 * Reads what the page itself reports: text, numbers, yes or no, and lists and records of them.
	 *
	 * @param mixed $value What arrived, decoded.
	 * @param int   $parts How many parts a list or record may have.
	 * @param int   $depth How deep it may go on.
	 * @return array{0: mixed}|string
	 */
	private static function read_part( $value, int $parts, int $depth ) {
		if ( null === $value || is_bool( $value ) ) {
			return array( $value );
		}
		if ( is_string( $value ) ) {
			return array( self::cut( self::scrub( $value ), self::MOST_TEXT ) );
		}
		if ( is_int( $value ) || is_float( $value ) ) {
			return self::read( 'number', null, $value );
		}
		$entries = (array) $value;
		if ( 0 === $depth || count( $entries ) > $parts ) {
			return 'bad-field';
		}
		$read = array();
		foreach ( $entries as $key => $part ) {
			$key = (string) $key;
			if ( in_array( $key, self::FORBIDDEN, true ) ) {
				return 'forbidden-key';
			}
			if ( mb_strlen( $key ) > self::MOST_KEY ) {
				return 'bad-field';
			}
			$found = self::read_part( $part, $parts, $depth - 1 );
			if ( is_string( $found ) ) {
				return $found;
			}
			$read[ self::cut( $key, self::MOST_KEY ) ] = $found[0];
		}
		return array( is_array( $value ) ? array_values( $read ) : $read );
	}

	/**
	 * Scrubs as much of a text as is worth reading.
	 *
	 * @param string $text Any text.
	 * @return string
	 */
	private static function scrub( string $text ): string {
		return ScrubUrl::of( mb_substr( $text, 0, self::MOST_READ ) );
	}

	/**
	 * Cuts a text to so many characters, without the zero character, which not every database keeps.
	 *
	 * @param string $text Any text.
	 * @param int    $max  The most characters.
	 * @return string
	 */
	private static function cut( string $text, int $max ): string {
		return mb_substr( str_replace( "\0", '', $text ), 0, $max );
	}
}
