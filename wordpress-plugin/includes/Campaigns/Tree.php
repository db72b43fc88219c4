<?php
/**
 * Turns what WordPress keeps in arrays into the trees that campaign documents are.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * In a document `{}` and `[]` differ; PHP's arrays, which block attributes and metadata are, do not tell.
 */
final class Tree {

	/**
	 * What is a map wherever it stands in a document, so that it is one when it is empty, too.
	 */
	const MAPS = array( 'translations', 'attributes', 'theme', 'colors' );

	/**
	 * A value as a tree of objects, lists and scalars.
	 *
	 * @param mixed  $value What an attribute or metadata holds.
	 * @param string $key   The name it has there.
	 * @return mixed
	 */
	public static function from( $value, string $key = '' ) {
		if ( is_object( $value ) ) {
			$value = (array) $value;
			if ( array() === $value ) {
				return new \stdClass();
			}
		}
		if ( ! is_array( $value ) ) {
			return $value;
		}
		$made = array();
		foreach ( $value as $name => $inside ) {
			// A language's texts are a map, and so are those of each of its blocks.
			$is_map        = 'translations' === $key || 'translations.*' === $key;
			$made[ $name ] = self::from( $inside, $is_map ? $key . '.*' : (string) $name );
		}
		$is_map = in_array( $key, self::MAPS, true ) || 0 === strpos( $key, 'translations.' );
		if ( array() === $made ) {
			return $is_map ? new \stdClass() : array();
		}
		return array_keys( $made ) === range( 0, count( $made ) - 1 ) && ! $is_map ? $made : (object) $made;
	}

	/**
	 * A tree as the arrays that WordPress keeps.
	 *
	 * @param mixed $value The tree.
	 * @return mixed
	 */
	public static function to_array( $value ) {
		if ( is_object( $value ) || is_array( $value ) ) {
			return array_map( array( self::class, 'to_array' ), (array) $value );
		}
		return $value;
	}
}
