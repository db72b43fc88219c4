<?php
/**
 * What a page shows of the shop.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Shop;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Joins the facts that the page is printed with: nothing about a person, so that any cache may keep it.
 */
final class PageFacts {

	/**
	 * Adds what the shop says of this page, as far as campaigns read it.
	 *
	 * @param array<string, mixed> $facts Facts by attribute.
	 * @param string[]             $reads The attributes that live campaigns read.
	 * @return array<string, mixed>
	 */
	public static function add( $facts, $reads ): array {
		$shop = 1 === preg_match( '/"page\.(type|product|collection)/', (string) wp_json_encode( $reads ) ) ? Shops::current() : null;
		if ( null === $shop ) {
			return (array) $facts;
		}
		$page = $shop->page();
		foreach ( array_keys( $page ) as $name ) {
			if ( array() === preg_grep( '/^' . preg_quote( $name, '/' ) . '(\.|$)/', (array) $reads ) ) {
				unset( $page[ $name ] );
			}
		}
		return $page + (array) $facts;
	}
}
