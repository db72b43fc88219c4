<?php
/**
 * The attributes of a visit.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Json;
use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Every attribute there is, as core/spec/attributes.json lists them.
 */
final class AttributeList {

	/**
	 * The attributes by name; null until they were read.
	 *
	 * @var \stdClass[]|null
	 */
	private static ?array $by_name = null;

	/**
	 * The operators by name, each with the `types` it fits and what it wants as `value`.
	 *
	 * @var \stdClass|null
	 */
	private static ?\stdClass $operators = null;

	/**
	 * The attribute a name belongs to: the longest known name it begins with. What follows is read inside its value.
	 *
	 * @param string $name Such as `own.plan.tier`.
	 * @return \stdClass|null With `name`, `type`, `purpose` and perhaps `properties`.
	 */
	public static function find( string $name ): ?\stdClass {
		$known = self::all();
		while ( '' !== $name ) {
			if ( isset( $known[ $name ] ) ) {
				return $known[ $name ];
			}
			$name = substr( $name, 0, (int) strrpos( $name, '.' ) );
		}
		return null;
	}

	/**
	 * Whether an attribute is known, and what the name reads inside it.
	 *
	 * @param string $name Such as `own.plan.tier`.
	 * @return bool
	 */
	public static function knows( string $name ): bool {
		$found = self::find( $name );
		if ( ! $found || $found->name === $name ) {
			return (bool) $found;
		}
		$inside = substr( $name, strlen( $found->name ) + 1 );
		return 'record' === $found->type && ( ! isset( $found->properties ) || property_exists( $found->properties, $inside ) );
	}

	/**
	 * What a name reads: its `type` and fixed `values`, as far as it has them.
	 *
	 * @param string $name One that is known.
	 * @return \stdClass
	 */
	public static function shape( string $name ): \stdClass {
		$found = self::find( $name );
		if ( $found && $found->name === $name ) {
			return $found;
		}
		$inside = substr( $name, strlen( $found->name ?? '' ) + 1 );
		return (object) ( isset( $found->properties->$inside ) ? array( 'type' => $found->properties->$inside ) : array() );
	}

	/**
	 * An operator.
	 *
	 * @param string $name One that the schema of campaigns knows.
	 * @return \stdClass With `types`, a list or `any`, and `value`, what kind it wants.
	 */
	public static function operator( string $name ): \stdClass {
		self::all();
		return self::$operators->$name;
	}

	/**
	 * All attributes.
	 *
	 * @return \stdClass[] By name.
	 */
	public static function all(): array {
		if ( null === self::$by_name ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin itself.
			$spec            = Json::decode( (string) file_get_contents( Plugin::path( 'build/spec/attributes.json' ) ) );
			self::$by_name   = array_column( $spec->attributes, null, 'name' );
			self::$operators = $spec->operators;
		}
		return self::$by_name;
	}
}
