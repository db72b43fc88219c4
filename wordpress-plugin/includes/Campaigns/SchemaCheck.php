<?php
/**
 * Holds values to a JSON Schema.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Understands exactly the keywords that campaign.schema.json uses, and says what is wrong in words.
 */
final class SchemaCheck {

	/**
	 * Keywords that say nothing about what is allowed.
	 */
	const SILENT = array( '$schema', '$id', '$defs', 'title', 'description', 'default', 'discriminator' );

	/**
	 * The whole schema, into which `$ref` points.
	 *
	 * @var \stdClass
	 */
	private \stdClass $root;

	/**
	 * Takes the schema that `$ref` points into.
	 *
	 * @param \stdClass $root A whole schema.
	 */
	public function __construct( \stdClass $root ) {
		$this->root = $root;
	}

	/**
	 * One problem.
	 *
	 * @param string $path    Where it is.
	 * @param string $message What is wrong, in words.
	 * @return array
	 */
	public static function report( string $path, string $message ): array {
		return array(
			'path'    => $path,
			'message' => $message,
		);
	}

	/**
	 * The path one step further.
	 *
	 * @param string     $path A path.
	 * @param string|int $key  A key or position.
	 * @return string
	 */
	public static function go_to( string $path, $key ): string {
		return '' === $path ? (string) $key : "$path.$key";
	}

	/**
	 * Follows `$ref`.
	 *
	 * @param \stdClass $root   A whole schema.
	 * @param \stdClass $schema A part of it.
	 * @return \stdClass The part it refers to, or itself.
	 */
	public static function resolve( \stdClass $root, \stdClass $schema ): \stdClass {
		while ( isset( $schema->{'$ref'} ) ) {
			$schema = $root->{'$defs'}->{ substr( $schema->{'$ref'}, strlen( '#/$defs/' ) ) };
		}
		return $schema;
	}

	/**
	 * The shape that the discriminating word of a value calls for.
	 *
	 * @param \stdClass $root   A whole schema.
	 * @param \stdClass $schema A part of it with `oneOf` and `discriminator`.
	 * @param \stdClass $value  A value.
	 * @return \stdClass|null Null where no shape goes by that word.
	 */
	public static function choose( \stdClass $root, \stdClass $schema, \stdClass $value ): ?\stdClass {
		$tag  = $schema->discriminator->{'propertyName'};
		$word = $value->$tag ?? null;
		foreach ( $schema->{'oneOf'} as $shape ) {
			$resolved = self::resolve( $root, $shape );
			if ( is_string( $word ) && in_array( $word, SchemaValue::words( $resolved->properties->$tag ), true ) ) {
				return $resolved;
			}
		}
		return null;
	}

	/**
	 * What is wrong with a value.
	 *
	 * @param mixed          $value  As decoded, objects as stdClass.
	 * @param \stdClass|bool $schema What it is held to.
	 * @param string         $path   Where it stands.
	 * @return array[]
	 */
	public function check( $value, $schema, string $path ): array {
		if ( is_bool( $schema ) ) {
			return $schema ? array() : array( self::report( $path, __( 'This must not be here.', 'beckon' ) ) );
		}
		if ( isset( $schema->{'$ref'} ) ) {
			return $this->check( $value, self::resolve( $this->root, $schema ), $path );
		}
		if ( isset( $schema->type ) && ! SchemaValue::is_of_type( $value, $schema->type ) ) {
			return array( self::report( $path, SchemaValue::name_type( $schema->type ) ) );
		}
		if ( isset( $schema->discriminator ) ) {
			return $this->check_union( $value, $schema, $path );
		}
		$problems = array_merge(
			SchemaValue::check( $value, $schema, $path ),
			$this->check_list( $value, $schema, $path ),
			$this->check_object( $value, $schema, $path )
		);
		return $problems ? $problems : $this->check_combined( $value, $schema, $path );
	}

	/**
	 * One of several shapes, told by a word.
	 *
	 * @param mixed     $value  A value.
	 * @param \stdClass $schema With `oneOf` and `discriminator`.
	 * @param string    $path   Where it stands.
	 * @return array[]
	 */
	private function check_union( $value, \stdClass $schema, string $path ): array {
		$shape = self::choose( $this->root, $schema, $value );
		if ( $shape ) {
			return $this->check( $value, $shape, $path );
		}
		$tag   = $schema->discriminator->{'propertyName'};
		$known = array();
		foreach ( $schema->{'oneOf'} as $each ) {
			$known = array_merge( $known, SchemaValue::words( self::resolve( $this->root, $each )->properties->$tag ) );
		}
		/* translators: 1: name of a setting, 2: list of words. */
		$message = sprintf( __( '“%1$s” must say which it is: %2$s.', 'beckon' ), $tag, implode( ', ', $known ) );
		return array( self::report( self::go_to( $path, $tag ), $message ) );
	}

	/**
	 * `items`, `minItems`, `maxItems` and `uniqueItems`.
	 *
	 * @param mixed     $value  A value.
	 * @param \stdClass $schema What it is held to.
	 * @param string    $path   Where it stands.
	 * @return array[]
	 */
	private function check_list( $value, \stdClass $schema, string $path ): array {
		if ( ! is_array( $value ) ) {
			return array();
		}
		$min = $schema->{'minItems'} ?? 0;
		$max = $schema->{'maxItems'} ?? PHP_INT_MAX;
		if ( count( $value ) < $min ) {
			/* translators: %s: a number. */
			return array( self::report( $path, sprintf( __( 'This must be a list of at least %s.', 'beckon' ), number_format_i18n( $min ) ) ) );
		}
		if ( count( $value ) > $max ) {
			// What is beyond the limit is not read: a list of a million mistakes is one mistake.
			/* translators: %s: a number. */
			return array( self::report( $path, sprintf( __( 'This must be a list of at most %s.', 'beckon' ), number_format_i18n( $max ) ) ) );
		}
		$problems = array();
		foreach ( isset( $schema->items ) ? $value : array() as $index => $item ) {
			$problems = array_merge( $problems, $this->check( $item, $schema->items, self::go_to( $path, $index ) ) );
		}
		if ( ! empty( $schema->{'uniqueItems'} ) && count( array_unique( array_map( 'wp_json_encode', $value ) ) ) < count( $value ) ) {
			$problems[] = self::report( $path, __( 'Each may be named once.', 'beckon' ) );
		}
		return $problems;
	}

	/**
	 * `properties`, `required`, `additionalProperties`, `propertyNames`, `minProperties` and `maxProperties`.
	 *
	 * @param mixed     $value  A value.
	 * @param \stdClass $schema What it is held to.
	 * @param string    $path   Where it stands.
	 * @return array[]
	 */
	private function check_object( $value, \stdClass $schema, string $path ): array {
		if ( ! $value instanceof \stdClass ) {
			return array();
		}
		$problems = array();
		$members  = get_object_vars( $value );
		foreach ( $schema->required ?? array() as $key ) {
			if ( ! array_key_exists( $key, $members ) ) {
				$problems[] = self::report( self::go_to( $path, $key ), __( 'This is missing.', 'beckon' ) );
			}
		}
		if ( count( $members ) < ( $schema->{'minProperties'} ?? 0 ) || count( $members ) > ( $schema->{'maxProperties'} ?? PHP_INT_MAX ) ) {
			$problems[] = self::report( $path, __( 'This must be a group of settings, neither empty nor too large.', 'beckon' ) );
			return $problems;
		}
		foreach ( $members as $key => $inside ) {
			$key = (string) $key;
			$at  = self::go_to( $path, $key );
			if ( isset( $schema->{'propertyNames'} ) && $this->check( $key, $schema->{'propertyNames'}, $at ) ) {
				/* translators: %s: name of a setting. */
				$problems[] = self::report( $at, sprintf( __( 'A setting must not be named “%s” here.', 'beckon' ), $key ) );
			}
			if ( isset( $schema->properties ) && property_exists( $schema->properties, $key ) ) {
				$problems = array_merge( $problems, $this->check( $inside, $schema->properties->$key, $at ) );
			} elseif ( false === ( $schema->{'additionalProperties'} ?? true ) ) {
				/* translators: %s: name of a setting. */
				$problems[] = self::report( $at, sprintf( __( 'Beckon does not know the setting “%s” here.', 'beckon' ), $key ) );
			} else {
				$problems = array_merge( $problems, $this->check( $inside, $schema->{'additionalProperties'} ?? true, $at ) );
			}
		}
		return $problems;
	}

	/**
	 * `allOf`, `anyOf`, `oneOf` and `not`.
	 *
	 * @param mixed     $value  A value.
	 * @param \stdClass $schema What it is held to.
	 * @param string    $path   Where it stands.
	 * @return array[]
	 */
	private function check_combined( $value, \stdClass $schema, string $path ): array {
		foreach ( $schema->{'allOf'} ?? array() as $part ) {
			$problems = $this->check( $value, $part, $path );
			if ( $problems ) {
				return $problems;
			}
		}
		if ( isset( $schema->not ) && ! $this->check( $value, $schema->not, $path ) ) {
			return array( self::report( $path, __( 'This must not be used here; please take another.', 'beckon' ) ) );
		}
		$shapes = $schema->{'oneOf'} ?? $schema->{'anyOf'} ?? array();
		$passed = 0;
		$least  = null;
		foreach ( $shapes as $shape ) {
			$problems = $this->check( $value, $shape, $path );
			$passed  += $problems ? 0 : 1;
			if ( null === $least || count( $problems ) < count( $least ) ) {
				$least = $problems;
			}
		}
		if ( ! $shapes || 1 === $passed || ( $passed > 1 && isset( $schema->{'anyOf'} ) ) ) {
			return array();
		}
		return $passed ? array( self::report( $path, __( 'This says two things at once.', 'beckon' ) ) ) : $least;
	}
}
