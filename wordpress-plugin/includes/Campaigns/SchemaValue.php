<?php
/**
 * What a part of a schema says of a value without an inside.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Words, numbers and texts; which type a value is of. Lists and groups are for SchemaCheck.
 */
final class SchemaValue {

	/**
	 * What is wrong with a value, by the keywords about single values.
	 *
	 * @param mixed     $value  A value.
	 * @param \stdClass $schema What it is held to.
	 * @param string    $path   Where it stands.
	 * @return array[]
	 */
	public static function check( $value, \stdClass $schema, string $path ): array {
		return array_merge(
			self::check_words( $value, $schema, $path ),
			self::check_number( $value, $schema, $path ),
			self::check_text( $value, $schema, $path )
		);
	}

	/**
	 * The words that a `const` or `enum` allows.
	 *
	 * @param \stdClass $schema A part of a schema.
	 * @return array
	 */
	public static function words( \stdClass $schema ): array {
		return property_exists( $schema, 'const' ) ? array( $schema->const ) : ( $schema->enum ?? array() );
	}

	/**
	 * Whether a value is of a type of JSON Schema.
	 *
	 * @param mixed  $value A value.
	 * @param string $type  A type.
	 * @return bool
	 */
	public static function is_of_type( $value, string $type ): bool {
		switch ( $type ) {
			case 'object':
				return $value instanceof \stdClass;
			case 'array':
				return is_array( $value );
			case 'string':
				return is_string( $value );
			case 'boolean':
				return is_bool( $value );
			case 'integer':
				return is_int( $value ) || ( is_float( $value ) && floor( $value ) === $value );
			default:
				return is_int( $value ) || is_float( $value );
		}
	}

	/**
	 * What a value of a type is, in words.
	 *
	 * @param string $type A type of JSON Schema.
	 * @return string
	 */
	public static function name_type( string $type ): string {
		$words = array(
			'object'  => __( 'This must be a group of settings.', 'beckon' ),
			'array'   => __( 'This must be a list.', 'beckon' ),
			'string'  => __( 'This must be text.', 'beckon' ),
			'boolean' => __( 'This must be either true or false.', 'beckon' ),
			'integer' => __( 'This must be a whole number.', 'beckon' ),
			'number'  => __( 'This must be a number.', 'beckon' ),
		);
		return $words[ $type ];
	}

	/**
	 * `const` and `enum`.
	 *
	 * @param mixed     $value  A value.
	 * @param \stdClass $schema What it is held to.
	 * @param string    $path   Where it stands.
	 * @return array[]
	 */
	private static function check_words( $value, \stdClass $schema, string $path ): array {
		$words = self::words( $schema );
		foreach ( $words as $word ) {
			// 2.0 is the same number as 2.
			if ( $word === $value || ( is_float( $value ) && is_int( $word ) && (float) $word === $value ) ) {
				return array();
			}
		}
		if ( ! $words ) {
			return array();
		}
		/* translators: %s: list of words. */
		return array( SchemaCheck::report( $path, sprintf( __( 'This must be one of: %s.', 'beckon' ), implode( ', ', $words ) ) ) );
	}

	/**
	 * `minimum`, `maximum` and their exclusive kin.
	 *
	 * @param mixed     $value  A value.
	 * @param \stdClass $schema What it is held to.
	 * @param string    $path   Where it stands.
	 * @return array[]
	 */
	private static function check_number( $value, \stdClass $schema, string $path ): array {
		if ( ! is_int( $value ) && ! is_float( $value ) ) {
			return array();
		}
		$limits = array(
			/* translators: %s: a number. */
			array( 'minimum', $value < ( $schema->minimum ?? -INF ), __( 'This must be a number of at least %s.', 'beckon' ) ),
			/* translators: %s: a number. */
			array( 'maximum', $value > ( $schema->maximum ?? INF ), __( 'This must be a number of at most %s.', 'beckon' ) ),
			/* translators: %s: a number. */
			array( 'exclusiveMinimum', $value <= ( $schema->{'exclusiveMinimum'} ?? -INF ), __( 'This must be a number greater than %s.', 'beckon' ) ),
			/* translators: %s: a number. */
			array( 'exclusiveMaximum', $value >= ( $schema->{'exclusiveMaximum'} ?? INF ), __( 'This must be a number less than %s.', 'beckon' ) ),
		);
		foreach ( $limits as list( $keyword, $is_beyond, $message ) ) {
			if ( isset( $schema->$keyword ) && $is_beyond ) {
				return array( SchemaCheck::report( $path, sprintf( $message, number_format_i18n( $schema->$keyword ) ) ) );
			}
		}
		return array();
	}

	/**
	 * `minLength`, `maxLength` and `pattern`.
	 *
	 * @param mixed     $value  A value.
	 * @param \stdClass $schema What it is held to.
	 * @param string    $path   Where it stands.
	 * @return array[]
	 */
	private static function check_text( $value, \stdClass $schema, string $path ): array {
		if ( ! is_string( $value ) ) {
			return array();
		}
		if ( '' === $value && ( $schema->{'minLength'} ?? 0 ) > 0 ) {
			return array( SchemaCheck::report( $path, __( 'This must not be empty.', 'beckon' ) ) );
		}
		if ( isset( $schema->{'maxLength'} ) && self::count_units( $value ) > $schema->{'maxLength'} ) {
			/* translators: %s: a number. */
			return array( SchemaCheck::report( $path, sprintf( __( 'This must not be longer than %s characters.', 'beckon' ), number_format_i18n( $schema->{'maxLength'} ) ) ) );
		}
		if ( isset( $schema->pattern ) && ! SchemaPattern::fits( $schema->pattern, $value ) ) {
			return array( SchemaCheck::report( $path, '\S' === $schema->pattern ? __( 'This must not be empty.', 'beckon' ) : __( 'This is not written as it must be.', 'beckon' ) ) );
		}
		return array();
	}

	/**
	 * The length of a text in UTF-16 code units, which is how the engine counts.
	 *
	 * @param string $text In UTF-8.
	 * @return int
	 */
	private static function count_units( string $text ): int {
		return strlen( (string) preg_replace( '/[\x80-\xBF]/', '', $text ) ) + strlen( (string) preg_replace( '/[^\xF0-\xF4]/', '', $text ) );
	}
}
