<?php
/**
 * Products and coupons.
 *
 * @package Beckon
 */

final class WC_Coupon extends WC_Stand_In_Data {
	const TYPE = 'shop_coupon';

	public function __construct( $which = 0 ) {
		parent::__construct( is_string( $which ) && ! is_numeric( $which ) ? wc_get_coupon_id_by_code( $which ) : (int) $which );
	}

	public function set_code( $code ) {
		// Codes are kept in small letters.
		$this->data['code'] = strtolower( trim( $code ) );
	}

	public function set_amount( $amount ) {
		if ( 'percent' === $this->get_discount_type() && $amount > 100 ) {
			throw new \Exception( 'Invalid discount amount' );
		}
		$this->data['amount'] = (string) (float) $amount;
	}

	public function set_email_restrictions( $emails ) {
		foreach ( $emails as $email ) {
			if ( ! is_email( $email ) ) {
				throw new \Exception( 'Invalid email address restriction' );
			}
		}
		$this->data['email_restrictions'] = array_map( 'strtolower', $emails );
	}

	public function set_date_expires( $date ) {
		$this->data['date_expires'] = $date;
	}

	public function get_date_expires() {
		return isset( $this->data['date_expires'] ) ? new WC_DateTime( '@' . $this->data['date_expires'] ) : null;
	}

	protected function title() {
		return $this->get_code();
	}
}

function wc_get_coupon_id_by_code( $code ) {
	$found = get_posts( array( 'post_type' => 'shop_coupon', 'title' => strtolower( $code ), 'fields' => 'ids', 'numberposts' => 1 ) );
	return $found ? (int) $found[0] : 0;
}

class WC_Product extends WC_Stand_In_Data {
	const TYPE = 'product';

	public function __construct( $id = 0 ) {
		parent::__construct( $id );
		$post = get_post( $id );
		if ( $this->id ) {
			$this->data += array( 'name' => $post->post_title, 'slug' => $post->post_name, 'stock_status' => 'instock' );
		}
	}

	public function is_in_stock() {
		return 'instock' === $this->data['stock_status'];
	}

	public function save() {
		$this->id = wp_insert_post( array( 'post_type' => 'product', 'post_status' => 'publish', 'post_title' => $this->data['name'] ?? '' ) );
		update_post_meta( $this->id, '_data', $this->data );
		return $this->id;
	}
}

final class WC_Product_Simple extends WC_Product {
}

function wc_get_product( $id ) {
	$product = new WC_Product( $id );
	return $product->get_id() ? $product : false;
}

function wc_get_price_to_display( $product ) {
	return (float) $product->get_price();
}
