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
	 * Whether anything was, in this request, or in the one that led to this page.
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
	 * Notes it in a shop that leads to its cart, or to the checkout, instead of printing a page. Nothing of ours is kept on the
	 * way: the shop has its own message for the visitor, who comes from another page of it. To be called before messages are
	 * printed, and with that gone.
	 *
	 * @return void
	 */
	public static function note_arrival(): void {
		if ( ! function_exists( 'wc_notice_count' ) || ! ( is_cart() || is_checkout() ) || 0 === wc_notice_count( 'success' ) ) {
			return;
		}
		$from = (string) wp_get_raw_referer();
		foreach ( array( wc_get_cart_url(), wc_get_checkout_url() ) as $itself ) {
			if ( str_starts_with( $from, $itself ) ) {
				return;
			}
		}
		self::$is_so = self::$is_so || wp_parse_url( $from, PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST );
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
