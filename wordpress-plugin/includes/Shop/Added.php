<?php
/**
 * What was put into the cart by the page that is being printed.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Shop;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A product page of a classic theme hands a form in, and the page that answers has the product in the cart already: what
 * waits for that moment is told by a mark in that page. It is an answer to this one visitor as it is, which no cache keeps.
 */
final class Added {

	/**
	 * Whether anything was, in this request.
	 *
	 * @var bool
	 */
	private static $is_so = false;

	/**
	 * Notes it.
	 *
	 * @return void
	 */
	public static function note(): void {
		self::$is_so = true;
	}

	/**
	 * Prints the mark. Requests of scripts, which see their own answer, print no page.
	 *
	 * @return void
	 */
	public static function tell(): void {
		if ( self::$is_so ) {
			\Beckon\Json::print_data( 'beckon-added', 'true' );
			self::$is_so = false;
		}
	}
}
