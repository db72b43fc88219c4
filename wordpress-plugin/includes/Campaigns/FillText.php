<?php
/**
 * Attributes in texts.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Fills attributes into texts: the engine's `fillText` in TypeScript, held to it by core/spec/texts.json.
 */
final class FillText {

	const WHITE = SchemaPattern::WHITE;

	/**
	 * A placeholder in a text: its name and its filters; and one of those filters. As ECMAScript reads them: with `u`, PCRE
	 * takes letters of every script for `\w`.
	 */
	const PLACEHOLDER = '/\{\{[' . self::WHITE . ']*([^' . self::WHITE . '{}|"\']+)[' . self::WHITE . ']*((?:\|[' . self::WHITE . ']*[A-Za-z0-9_]+[' . self::WHITE . ']*(?::[' . self::WHITE . ']*(?:"[^"]*"|\'[^\']*\')[' . self::WHITE . ']*)?)*)\}\}/u';
	const FILTER      = '/\|[' . self::WHITE . ']*([A-Za-z0-9_]+)[' . self::WHITE . ']*(?::[' . self::WHITE . ']*(?:"([^"]*)"|\'([^\']*)\'))?/u';

	/**
	 * A text with its attributes filled in, and its filters `default`, `upper` and `capitalize` applied from left to right.
	 *
	 * @param string   $text     The text.
	 * @param callable $value_of Gives the value of an attribute by its name.
	 * @return string
	 */
	public static function fill( string $text, callable $value_of ): string {
		return (string) preg_replace_callback(
			self::PLACEHOLDER,
			static function ( array $found ) use ( $value_of ): string {
				$value = null;
				if ( is_callable( $value_of ) ) {
					$value = $value_of( $found[1] );
				}
				$value = self::write( $value );
				preg_match_all( self::FILTER, $found[2], $filters, PREG_SET_ORDER );
				foreach ( $filters as $filter ) {
					if ( 'default' === $filter[1] && ! SchemaPattern::fits( '\S', $value ) ) {
						$value = ( $filter[2] ?? '' ) . ( $filter[3] ?? '' );
					} elseif ( 'upper' === $filter[1] ) {
						$value = self::raise( $value );
					} elseif ( 'capitalize' === $filter[1] ) {
						$value = self::raise( mb_substr( $value, 0, 1 ) ) . mb_substr( $value, 1 );
					}
				}
				return $value;
			},
			$text
		);
	}

	/**
	 * A value as text: what is neither text nor number, nor yes or no, is nothing.
	 *
	 * @param mixed $value Any value.
	 * @return string
	 */
	private static function write( $value ): string {
		if ( is_array( $value ) ) {
			return implode( ', ', array_map( array( self::class, 'write' ), $value ) );
		}
		if ( is_string( $value ) ) {
			return $value;
		}
		return is_scalar( $value ) ? Json::canonical( $value ) : '';
	}

	/**
	 * Text in capitals.
	 *
	 * @param string $text In UTF-8.
	 * @return string
	 */
	private static function raise( string $text ): string {
		return function_exists( 'mb_strtoupper' ) ? mb_strtoupper( $text, 'UTF-8' ) : strtoupper( $text );
	}
}
