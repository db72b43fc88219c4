<?php
/**
 * WooCommerce, as far as this plugin needs it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.
// phpcs:disable PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- Made only where `is_there` has found WooCommerce.

namespace Beckon\Shop;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The only place that calls WooCommerce's functions and classes. Orders are read by its own objects, so that it makes no
 * difference where they are stored.
 */
final class WooCommerce implements Shop {

	/**
	 * Of so many of a customer's last orders, what was bought is told.
	 */
	const ORDERS_READ = 20;

	const MOST_PRODUCTS = 50;

	/**
	 * On an order, which browser placed it; on a coupon, which campaign gave it.
	 */
	const VISITOR  = '_beckon_visitor';
	const CAMPAIGN = '_beckon_campaign';

	/**
	 * Whether WooCommerce is active.
	 *
	 * @return bool
	 */
	public static function is_there(): bool {
		return class_exists( 'WooCommerce' ) && function_exists( 'WC' ) && function_exists( 'wc_get_orders' );
	}

	/**
	 * What the shop knows of a customer.
	 *
	 * @param int      $user  The account.
	 * @param string[] $names Attributes that are asked for.
	 * @return array<string, mixed>
	 */
	public function customer( int $user, array $names ): array {
		$facts  = array();
		$orders = (int) wc_get_customer_order_count( $user );
		$spent  = (float) wc_get_customer_total_spent( $user );
		if ( in_array( 'customer.orders', $names, true ) ) {
			$facts['customer.orders'] = $orders;
		}
		if ( in_array( 'customer.totalSpent', $names, true ) ) {
			$facts['customer.totalSpent'] = round( $spent, 2 );
		}
		if ( 0 === $orders ) {
			return $facts;
		}
		if ( in_array( 'customer.averageOrder', $names, true ) ) {
			$facts['customer.averageOrder'] = round( $spent / $orders, 2 );
		}
		foreach ( array(
			'customer.firstOrderAt' => 'ASC',
			'customer.lastOrderAt'  => 'DESC',
		) as $name => $direction ) {
			$found = in_array( $name, $names, true ) ? $this->orders_of( $user, 1, $direction ) : array();
			if ( isset( $found[0] ) && null !== $found[0]->get_date_created() ) {
				$facts[ $name ] = gmdate( 'Y-m-d\TH:i:s\Z', $found[0]->get_date_created()->getTimestamp() );
			}
		}
		if ( in_array( 'customer.products', $names, true ) ) {
			$facts['customer.products'] = $this->products_of( $this->orders_of( $user, self::ORDERS_READ, 'DESC' ) );
		}
		return $facts;
	}

	/**
	 * What lies in the cart of whoever makes this call. The cart of a REST call is not there by itself.
	 *
	 * @return array<string, mixed>
	 */
	public function cart(): array {
		$empty = array(
			'cart.items'     => 0,
			'cart.total'     => 0,
			'cart.currency'  => get_woocommerce_currency(),
			'cart.products'  => array(),
			'cart.types'     => array(),
			'cart.discounts' => array(),
		);
		if ( ! $this->has_cart() ) {
			return $empty;
		}
		if ( null === WC()->cart && function_exists( 'wc_load_cart' ) ) {
			wc_load_cart();
		}
		$cart = WC()->cart;
		if ( null === $cart || $cart->is_empty() ) {
			return $empty;
		}
		$products = array();
		$types    = array();
		foreach ( $cart->get_cart() as $line ) {
			$products[] = (string) $line['product_id'];
			$terms      = get_the_terms( (int) $line['product_id'], 'product_cat' );
			$types      = array_merge( $types, is_array( $terms ) ? wp_list_pluck( $terms, 'slug' ) : array() );
		}
		$goods = (float) $cart->get_total( 'edit' ) - (float) $cart->get_shipping_total() - (float) $cart->get_shipping_tax();
		return array(
			'cart.items'     => (int) $cart->get_cart_contents_count(),
			'cart.total'     => round( $goods, 2 ),
			'cart.currency'  => get_woocommerce_currency(),
			'cart.products'  => array_values( array_unique( $products ) ),
			'cart.types'     => array_values( array_unique( $types ) ),
			'cart.discounts' => array_values( array_map( 'strtolower', $cart->get_applied_coupons() ) ),
		);
	}

	/**
	 * What the page that is being printed shows of the shop.
	 *
	 * @return array<string, mixed>
	 */
	public function page(): array {
		if ( is_product() ) {
			return $this->product_page();
		}
		if ( is_product_taxonomy() ) {
			$term = get_queried_object();
			return array(
				'page.type'       => 'collection',
				'page.collection' => array(
					'id'     => (string) $term->term_id,
					'handle' => $term->slug,
					'title'  => $term->name,
				),
			);
		}
		if ( is_shop() ) {
			return array( 'page.type' => 'collection' );
		}
		if ( is_cart() ) {
			return array( 'page.type' => 'cart' );
		}
		if ( is_account_page() ) {
			return array( 'page.type' => 'account' );
		}
		return is_checkout() ? array( 'page.type' => 'other' ) : array();
	}

	/**
	 * Makes a coupon that can be used once.
	 *
	 * @param array<string, mixed> $wish As the interface has it.
	 * @return string|null What is wrong.
	 */
	public function mint_coupon( array $wish ): ?string {
		if ( wc_get_coupon_id_by_code( $wish['code'] ) > 0 ) {
			return null;
		}
		$discount = $wish['discount'];
		if ( isset( $discount['currency'] ) && get_woocommerce_currency() !== $discount['currency'] ) {
			return 'The discount is in another currency than the shop.';
		}
		try {
			$coupon = new \WC_Coupon();
			$coupon->set_code( $wish['code'] );
			$coupon->set_description( 'Beckon: ' . $wish['campaign'] );
			$coupon->set_discount_type( 'percentage' === $discount['kind'] ? 'percent' : 'fixed_cart' );
			$coupon->set_amount( 'percentage' === $discount['kind'] ? round( 100 * $discount['share'], 2 ) : ( $discount['amount'] ?? 0 ) );
			$coupon->set_free_shipping( 'freeShipping' === $discount['kind'] );
			$coupon->set_usage_limit( 1 );
			$coupon->set_usage_limit_per_user( 1 );
			if ( null !== $wish['email'] ) {
				$coupon->set_email_restrictions( array( $wish['email'] ) );
			}
			if ( null !== $wish['expires_at'] ) {
				$coupon->set_date_expires( (int) strtotime( $wish['expires_at'] . ' UTC' ) );
			}
			if ( $wish['minimum'] > 0 ) {
				$coupon->set_minimum_amount( $wish['minimum'] );
			}
			$coupon->update_meta_data( self::CAMPAIGN, $wish['campaign'] );
			return $coupon->save() > 0 ? null : 'The coupon was not saved.';
		} catch ( \Exception $problem ) {
			return $problem->getMessage();
		}
	}

	/**
	 * An order, as far as credit goes. What was refunded is taken off.
	 *
	 * @param int $order Its id.
	 * @return array<string, mixed>|null
	 */
	public function order( int $order ): ?array {
		$found = wc_get_order( $order );
		if ( ! $found instanceof \WC_Order ) {
			return null;
		}
		$created = $found->get_date_created();
		return array(
			'id'       => (string) $found->get_id(),
			'at'       => gmdate( 'Y-m-d H:i:s', null === $created ? time() : $created->getTimestamp() ),
			'value'    => round( (float) $found->get_total() - (float) $found->get_total_refunded(), 4 ),
			'currency' => (string) $found->get_currency(),
			'codes'    => array_values( $found->get_coupon_codes() ),
			'counts'   => in_array( $found->get_status(), wc_get_is_paid_statuses(), true ),
			'visitor'  => (string) $found->get_meta( self::VISITOR ),
		);
	}

	/**
	 * Notes on an order whose browser placed it.
	 *
	 * @param int    $order   Its id.
	 * @param string $visitor The id that the browser keeps.
	 * @return void
	 */
	public function note_visitor( int $order, string $visitor ): void {
		$found = wc_get_order( $order );
		if ( $found instanceof \WC_Order && '' === (string) $found->get_meta( self::VISITOR ) ) {
			$found->update_meta_data( self::VISITOR, $visitor );
			$found->save();
		}
	}

	/**
	 * Forgets which browser placed orders.
	 *
	 * @param string $visitor The id that the browser keeps.
	 * @param int    $most    How many orders at once.
	 * @return int How many there were.
	 */
	public function forget_visitor( string $visitor, int $most ): int {
		$orders = wc_get_orders(
			array(
				'limit'      => $most,
				// phpcs:ignore WordPress.DB.SlowDBQuery -- Asked where somebody is forgotten, which is seldom.
				'meta_key'   => self::VISITOR,
				// phpcs:ignore WordPress.DB.SlowDBQuery -- As above.
				'meta_value' => $visitor,
			)
		);
		foreach ( $orders as $order ) {
			$order->delete_meta_data( self::VISITOR );
			$order->save();
		}
		return count( $orders );
	}

	/**
	 * Corrects for whose address a coupon was made; one that is anybody's stays so.
	 *
	 * @param string $code  The code.
	 * @param string $email Their right address.
	 * @return void
	 */
	public function name_email( string $code, string $email ): void {
		$id     = wc_get_coupon_id_by_code( $code );
		$coupon = $id > 0 ? new \WC_Coupon( $id ) : null;
		if ( null !== $coupon && array() !== $coupon->get_email_restrictions() ) {
			$coupon->set_email_restrictions( array( $email ) );
			$coupon->save();
		}
	}

	/**
	 * Forgets for whose address a coupon was made.
	 *
	 * @param string $code The code.
	 * @return void
	 */
	public function forget_email( string $code ): void {
		$id = wc_get_coupon_id_by_code( $code );
		if ( $id > 0 ) {
			$coupon = new \WC_Coupon( $id );
			$coupon->set_email_restrictions( array() );
			$coupon->save();
		}
	}

	/**
	 * Whether whoever calls can have a cart: without its cookie there is none, and asking would begin one.
	 *
	 * @return bool
	 */
	private function has_cart(): bool {
		if ( null !== WC()->cart ) {
			return true;
		}
		foreach ( array_keys( $_COOKIE ) as $name ) {
			if ( 0 === strpos( (string) $name, 'wp_woocommerce_session_' ) || 'woocommerce_items_in_cart' === $name ) {
				return true;
			}
		}
		return is_user_logged_in();
	}

	/**
	 * What a product's page shows.
	 *
	 * @return array<string, mixed>
	 */
	private function product_page(): array {
		$product = wc_get_product( get_queried_object_id() );
		if ( ! $product instanceof \WC_Product ) {
			return array( 'page.type' => 'product' );
		}
		$categories = get_the_terms( $product->get_id(), 'product_cat' );
		$tags       = get_the_terms( $product->get_id(), 'product_tag' );
		$facts      = array(
			'id'        => (string) $product->get_id(),
			'handle'    => $product->get_slug(),
			'title'     => $product->get_name(),
			'tags'      => is_array( $tags ) ? wp_list_pluck( $tags, 'slug' ) : array(),
			'available' => $product->is_in_stock(),
		);
		if ( is_array( $categories ) && array() !== $categories ) {
			$facts['type'] = $categories[0]->slug;
		}
		if ( '' !== (string) $product->get_price() ) {
			$facts['price'] = round( (float) wc_get_price_to_display( $product ), 2 );
		}
		return array(
			'page.type'    => 'product',
			'page.product' => $facts,
		);
	}

	/**
	 * Paid orders of a customer.
	 *
	 * @param int    $user      The account.
	 * @param int    $most      How many.
	 * @param string $direction Either `ASC` gives the first ones, `DESC` the last.
	 * @return \WC_Order[]
	 */
	private function orders_of( int $user, int $most, string $direction ): array {
		return wc_get_orders(
			array(
				'customer_id' => $user,
				'status'      => wc_get_is_paid_statuses(),
				'type'        => 'shop_order',
				'orderby'     => 'date',
				'order'       => $direction,
				'limit'       => $most,
			)
		);
	}

	/**
	 * What was bought, the newest first.
	 *
	 * @param \WC_Order[] $orders Orders.
	 * @return string[]
	 */
	private function products_of( array $orders ): array {
		$products = array();
		foreach ( $orders as $order ) {
			foreach ( $order->get_items() as $item ) {
				$products[] = (string) $item->get_product_id();
			}
		}
		return array_slice( array_values( array_unique( $products ) ), 0, self::MOST_PRODUCTS );
	}
}
