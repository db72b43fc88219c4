<?php
/**
 * Which facts about a person live campaigns ask for.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Visit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Where none does, no page asks who it is shown to.
 */
final class Needs {

	/**
	 * What a page that lies in caches cannot be printed with.
	 */
	const PERSONAL = '/^(customer|cart)\./';

	/**
	 * The option in which the snapshot says, among others, what it reads.
	 */
	const OPTION = 'beckon_live';

	/**
	 * The names of attributes.
	 *
	 * @return string[]
	 */
	public static function names(): array {
		$live  = get_option( self::OPTION );
		$needs = is_array( $live ) && is_array( $live['needs'] ?? null ) ? $live['needs'] : array();
		return array_values( (array) preg_grep( self::PERSONAL, array_filter( $needs, 'is_string' ) ) );
	}

	/**
	 * Tells the page where to ask, among the facts it is printed with: an address, nothing about a person.
	 *
	 * @param mixed $facts Facts by attribute.
	 * @return mixed
	 */
	public static function add( $facts ) {
		if ( array() === self::names() ) {
			return $facts;
		}
		$address = wp_make_link_relative( rest_url( 'beckon/v1/visit' ) );
		if ( $facts instanceof \stdClass ) {
			$facts->visit = $address;
			return $facts;
		}
		return array( 'visit' => $address ) + (array) $facts;
	}
}
