<?php
/**
 * Which facts about a person live campaigns ask for.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Visit;

use Beckon\Shop\Shops;
use Beckon\Snapshot\SnapshotStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Where none does, no page asks who it is shown to.
 */
final class Needs {

	/**
	 * The attributes that a page which lies in caches cannot be printed with, and live campaigns read.
	 *
	 * @return string[]
	 */
	public static function names(): array {
		return self::personal( SnapshotStore::live()['reads'] );
	}

	/**
	 * Tells the page where to ask, among the facts it is printed with: an address, nothing about a person.
	 *
	 * @param array<string, mixed> $facts Facts by attribute.
	 * @param string[]             $reads The attributes that live campaigns read.
	 * @return array<string, mixed>
	 */
	public static function add( $facts, $reads ): array {
		if ( array() === self::personal( (array) $reads ) ) {
			return (array) $facts;
		}
		return array( 'visit' => wp_make_link_relative( rest_url( 'beckon/v1/visit' ) ) ) + (array) $facts;
	}

	/**
	 * Those of some attributes that are about a person.
	 *
	 * @param string[] $names Attributes.
	 * @return string[]
	 */
	private static function personal( array $names ): array {
		/**
		 * The beginnings of the names of attributes that the route `beckon/v1/visit` supplies.
		 *
		 * @param string[] $beginnings Such as `customer.`.
		 */
		$beginnings = (array) apply_filters( 'beckon_personal_attributes', null === Shops::current() ? array( 'customer.' ) : array( 'customer.', 'cart.' ) );
		$found      = array();
		foreach ( array_filter( $names, 'is_string' ) as $name ) {
			foreach ( $beginnings as $beginning ) {
				if ( 0 === strpos( $name, $beginning ) ) {
					$found[ $name ] = true;
				}
			}
		}
		return array_map( 'strval', array_keys( $found ) );
	}
}
