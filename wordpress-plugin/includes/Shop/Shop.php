<?php
/**
 * All that this plugin asks of a shop.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Shop;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The one way to a shop plugin. WooCommerce is behind it; another shop takes its place by the filter `beckon_shop`.
 */
interface Shop {

	/**
	 * What the shop knows of a customer.
	 *
	 * @param int      $user  The account.
	 * @param string[] $names Attributes that are asked for, such as `customer.orders`.
	 * @return array<string, mixed> By name; what it does not know is left out.
	 */
	public function customer( int $user, array $names ): array;

	/**
	 * What lies in the cart of whoever makes this call.
	 *
	 * @return array<string, mixed> Attributes by name, such as `cart.total`.
	 */
	public function cart(): array;

	/**
	 * What the page that is being printed shows of the shop. Nothing about a person.
	 *
	 * @return array<string, mixed> Attributes by name: `page.type`, `page.product`, `page.collection`.
	 */
	public function page(): array;

	/**
	 * Makes a coupon that can be used once. Asked again for the same code, it is the same coupon.
	 *
	 * @param array<string, mixed> $wish With `code`, `campaign`, `discount` (as code terms have it), `minimum`, `email` (or null), `expires_at` (UTC, or null).
	 * @return string|null What is wrong; null where the coupon is there.
	 */
	public function mint_coupon( array $wish ): ?string;

	/**
	 * An order, as far as credit goes.
	 *
	 * @param int $order Its id.
	 * @return array<string, mixed>|null `id`, `at` (UTC), `value`, `currency`, `codes`, `counts` (whether it stands), `visitor`.
	 */
	public function order( int $order ): ?array;

	/**
	 * Notes on an order whose browser placed it.
	 *
	 * @param int    $order   Its id.
	 * @param string $visitor The id that the browser keeps.
	 * @return void
	 */
	public function note_visitor( int $order, string $visitor ): void;

	/**
	 * Forgets which browser placed orders.
	 *
	 * @param string $visitor The id that the browser keeps.
	 * @param int    $most    How many orders at once.
	 * @return int How many there were.
	 */
	public function forget_visitor( string $visitor, int $most ): int;

	/**
	 * Corrects for whose address a coupon was made; one that is anybody's stays so.
	 *
	 * @param string $code  The code.
	 * @param string $email Their right address.
	 * @return void
	 */
	public function name_email( string $code, string $email ): void;

	/**
	 * Forgets for whose address a coupon was made. It stays valid, once.
	 *
	 * @param string $code The code.
	 * @return void
	 */
	public function forget_email( string $code ): void;
}
