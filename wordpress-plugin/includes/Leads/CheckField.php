<?php
/**
 * Reads what was filled into one field: the twin of the hub's checkField.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Campaigns\SchemaPattern;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads fields by what the form says of them. Consent is read elsewhere.
 */
final class CheckField {

	const MOST_TEXT = 1000;

	/**
	 * Reads a field.
	 *
	 * @param \stdClass $field The field, as the campaign's document has it.
	 * @param mixed     $given What was filled in, decoded; null where nothing.
	 * @return array{value?: mixed, problem?: string} What is kept, if anything, or the word that says what is wrong.
	 */
	public static function read( \stdClass $field, $given ): array {
		$is_required = true === ( $field->required ?? false );
		$is_empty    = null === $given || '' === $given;
		switch ( $field->kind ) {
			case 'hidden':
				return array( 'value' => self::read_hidden( (string) ( $field->value ?? '' ), $given ) );
			case 'checkbox':
				return true !== $given && $is_required ? array( 'problem' => 'tick' ) : array( 'value' => true === $given );
			case 'rating':
				if ( $is_empty ) {
					return $is_required ? array( 'problem' => 'choose' ) : array();
				}
				// A number, or its digits: PHP takes much else for one, and JavaScript does not.
				$rating = is_int( $given ) || is_float( $given ) || ( is_string( $given ) && 1 === preg_match( '/^[0-9]+$/D', $given ) ) ? (float) $given : 0.0;
				$is_one = floor( $rating ) === $rating && $rating >= 1 && $rating <= (int) ( $field->scale ?? 5 );
				return $is_one ? array( 'value' => (int) $rating ) : array( 'problem' => 'choose' );
			case 'choice':
				return self::read_choice( $field, $is_required, $is_empty ? array() : ( is_array( $given ) ? $given : array( $given ) ) );
			default:
				return self::read_line( $field->kind, $is_required, $given );
		}
	}

	/**
	 * Reads what was chosen.
	 *
	 * @param \stdClass         $field       The field.
	 * @param bool              $is_required Whether something must be chosen.
	 * @param array<int, mixed> $given       What was chosen.
	 * @return array{value?: mixed, problem?: string}
	 */
	private static function read_choice( \stdClass $field, bool $is_required, array $given ): array {
		$offered = array_column( (array) $field->options, 'value' );
		$chosen  = array();
		foreach ( $given as $each ) {
			if ( ! is_string( $each ) || ! in_array( $each, $offered, true ) ) {
				return array( 'problem' => 'choose' );
			}
			if ( ! in_array( $each, $chosen, true ) ) {
				$chosen[] = $each;
			}
		}
		$is_many = true === ( $field->many ?? false );
		if ( array() === $chosen ) {
			return $is_required ? array( 'problem' => 'choose' ) : array();
		}
		if ( ! $is_many && count( $chosen ) > 1 ) {
			return array( 'problem' => 'choose' );
		}
		return array( 'value' => $is_many ? $chosen : $chosen[0] );
	}

	/**
	 * Reads a line of text.
	 *
	 * @param string $kind        Either `email`, `phone`, `date` or `text`.
	 * @param bool   $is_required Whether it must be filled in.
	 * @param mixed  $given       What was filled in.
	 * @return array{value?: string, problem?: string}
	 */
	private static function read_line( string $kind, bool $is_required, $given ): array {
		$text = is_string( $given ) ? self::clean_line( $given ) : '';
		if ( '' === $text ) {
			return $is_required ? array( 'problem' => 'required' ) : array();
		}
		if ( mb_strlen( $text ) > self::MOST_TEXT ) {
			return array( 'problem' => 'long' );
		}
		if ( 'text' === $kind ) {
			return CardNumber::is_in( $text ) ? array( 'problem' => 'card' ) : array( 'value' => $text );
		}
		$value = null;
		if ( 'email' === $kind ) {
			$value = Email::read( $text );
		} elseif ( 'phone' === $kind ) {
			$value = Phone::read( $text );
		} elseif ( 'date' === $kind && 1 === preg_match( '/^(\d{4})-(\d{2})-(\d{2})$/D', $text, $parts ) ) {
			$is_day = (int) $parts[1] >= 100 && checkdate( (int) $parts[2], (int) $parts[3], (int) $parts[1] );
			$value  = $is_day ? $text : null;
		}
		return null === $value ? array( 'problem' => $kind ) : array( 'value' => $value );
	}

	/**
	 * What the page filled in, where the owner left it something to fill in; else the owner's own words.
	 *
	 * @param string $value The owner's words.
	 * @param mixed  $given What the page says.
	 * @return string
	 */
	private static function read_hidden( string $value, $given ): string {
		if ( false === strpos( $value, '{{' ) ) {
			return $value;
		}
		return is_string( $given ) ? mb_substr( self::clean_line( $given ), 0, self::MOST_TEXT ) : '';
	}

	/**
	 * One line, as an input field gives it: what does not print becomes a space.
	 *
	 * @param string $text Any text.
	 * @return string
	 */
	private static function clean_line( string $text ): string {
		$composed = class_exists( '\Normalizer' ) ? \Normalizer::normalize( $text ) : $text;
		// Bidi_Control by its code points: PCRE does not know the property.
		$line  = preg_replace( '/[\p{Cc}\p{Zl}\p{Zp}\x{061c}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}]+/u', ' ', false === $composed ? $text : $composed ) ?? '';
		$white = SchemaPattern::WHITE;
		// Keyboards of East Asia write a space of their own, which `trim` does not know.
		return preg_replace( "/^[$white]+|[$white]+$/uD", '', $line ) ?? '';
	}
}
