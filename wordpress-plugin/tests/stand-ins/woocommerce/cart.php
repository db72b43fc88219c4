<?php
/**
 * The cart.
 *
 * @package Beckon
 */

/** The cart of whoever calls: kept with the account, or under the session's cookie. */
final class WC_Cart {
	private array $lines;
	private array $coupons;

	public function __construct() {
		$kept          = (array) get_option( self::key(), array() );
		$this->lines   = $kept['lines'] ?? array();
		$this->coupons = $kept['coupons'] ?? array();
	}

	private static function key(): string {
		$user = get_current_user_id();
		return 'wc_stand_in_cart_' . ( $user > 0 ? $user : md5( (string) ( $_COOKIE[ 'wp_woocommerce_session_' . COOKIEHASH ] ?? '' ) ) );
	}

	private function keep(): void {
		update_option( self::key(), array( 'lines' => $this->lines, 'coupons' => $this->coupons ) );
	}

	public function add_to_cart( $product, $quantity = 1 ) {
		$key                 = md5( (string) $product );
		$before              = $this->lines[ $key ]['quantity'] ?? 0;
		$this->lines[ $key ] = array( 'product_id' => (int) $product, 'variation_id' => 0, 'quantity' => $before + $quantity );
		$this->keep();
		do_action( 'woocommerce_add_to_cart', $key, (int) $product, $quantity, 0, array(), array() );
		return $key;
	}

	public function apply_coupon( $code ) {
		$this->coupons[] = strtolower( $code );
		$this->keep();
		return true;
	}

	public function empty_cart() {
		$this->lines   = array();
		$this->coupons = array();
		$this->keep();
	}

	public function is_empty() {
		return array() === $this->lines;
	}

	public function get_cart() {
		return $this->lines;
	}

	public function get_cart_contents_count() {
		return array_sum( array_column( $this->lines, 'quantity' ) );
	}

	public function get_applied_coupons() {
		return $this->coupons;
	}

	public function get_total( $context = 'view' ) {
		$goods = 0.0;
		foreach ( $this->lines as $line ) {
			$goods += $line['quantity'] * (float) wc_get_product( $line['product_id'] )->get_price();
		}
		// The total is with shipping, and for people it is HTML.
		$total = $goods + (float) $this->get_shipping_total() + (float) $this->get_shipping_tax();
		return 'edit' === $context ? (string) $total : '<span class="amount">' . $total . '</span>';
	}

	public function get_shipping_total() {
		return $this->lines ? '4.90' : '0';
	}

	public function get_shipping_tax() {
		return '0';
	}

	public function calculate_totals() {
	}
}
