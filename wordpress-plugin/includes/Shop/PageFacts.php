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
	 * Adds what the shop says of this page.
	 *
	 * @param mixed $facts Facts by attribute.
	 * @return mixed
	 */
	public static function add( $facts ) {
		$shop = Shops::current();
		if ( null === $shop ) {
			return $facts;
		}
		return $facts instanceof \stdClass ? (object) ( $shop->page() + (array) $facts ) : $shop->page() + (array) $facts;
	}
}
