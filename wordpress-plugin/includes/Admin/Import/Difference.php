<?php
/**
 * Where two documents differ.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\Import;

use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Names the places, so that somebody can look.
 */
final class Difference {

	/**
	 * What is expected to differ: a draft of this site has its own id and standing.
	 */
	const OWN = array( 'id', 'status', 'name' );

	const MOST = 10;

	/**
	 * Places at which a document is no longer what it was.
	 *
	 * @param \stdClass $before As it was.
	 * @param \stdClass $after  As it is.
	 * @return string[]
	 */
	public static function between( \stdClass $before, \stdClass $after ): array {
		$places = array();
		self::walk( $before, $after, '', $places );
		return array_slice( $places, 0, self::MOST );
	}

	/**
	 * Goes down both trees at once.
	 *
	 * @param mixed    $before One side.
	 * @param mixed    $after  The other.
	 * @param string   $path   Where both are.
	 * @param string[] $places What differs so far, which this adds to.
	 * @return void
	 */
	private static function walk( $before, $after, string $path, array &$places ): void {
		if ( Json::canonical( $before ) === Json::canonical( $after ) ) {
			return;
		}
		$is_group = ( is_object( $before ) && is_object( $after ) ) || ( is_array( $before ) && is_array( $after ) );
		if ( ! $is_group ) {
			$places[] = $path;
			return;
		}
		$before = (array) $before;
		$after  = (array) $after;
		foreach ( array_keys( $before + $after ) as $key ) {
			if ( '' === $path && in_array( $key, self::OWN, true ) ) {
				continue;
			}
			$place = '' === $path ? (string) $key : $path . '.' . $key;
			if ( array_key_exists( $key, $before ) && array_key_exists( $key, $after ) ) {
				self::walk( $before[ $key ], $after[ $key ], $place, $places );
			} elseif ( 'format.into' !== $place ) {
				$places[] = $place;
			}
		}
	}
}
