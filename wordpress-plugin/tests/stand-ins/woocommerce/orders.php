<?php
/**
 * Orders, and what is known of who placed them.
 *
 * @package Beckon
 */

final class WC_Order_Item_Product {
	private int $product;

	public function __construct( int $product ) {
		$this->product = $product;
	}

	public function get_product_id() {
		return $this->product;
	}
}

class WC_Order extends WC_Stand_In_Data {
	const TYPE = 'shop_order';

	protected static function keeper() {
		return WC_Stand_In_Order_Table::is_on() ? new WC_Stand_In_Order_Table() : parent::keeper();
	}

	/** Ids of orders that fit, wherever they lie. */
	public static function find_ids( array $query ): array {
		return static::keeper()->find( $query );
	}

	public function get_status() {
		return $this->data['status'] ?? 'pending';
	}

	public function get_date_created() {
		return isset( $this->data['date_created'] ) ? new WC_DateTime( '@' . $this->data['date_created'] ) : null;
	}

	public function get_total() {
		return (string) ( $this->data['total'] ?? '0' );
	}

	public function get_total_refunded() {
		return array_sum( $this->data['refunds'] ?? array() );
	}

	public function get_currency() {
		return $this->data['currency'] ?? get_woocommerce_currency();
	}

	public function get_coupon_codes() {
		return $this->data['coupons'] ?? array();
	}

	public function get_customer_id() {
		return (int) ( $this->data['customer_id'] ?? 0 );
	}

	public function get_items() {
		return array_map( fn( $id ) => new WC_Order_Item_Product( (int) $id ), $this->data['products'] ?? array() );
	}

	public function add_product( $product, $quantity = 1 ) {
		$this->data['products'][] = $product->get_id();
		$this->data['total']      = (float) ( $this->data['total'] ?? 0 ) + $quantity * (float) $product->get_price();
	}

	public function apply_coupon( $code ) {
		$this->data['coupons'][] = strtolower( $code );
		return true;
	}

	public function calculate_totals() {
		return (float) $this->get_total();
	}

	public function set_date_created( $date ) {
		$this->data['date_created'] = is_numeric( $date ) ? (int) $date : strtotime( $date );
	}

	/** Tells of it once it is written. */
	public function set_status( $status ) {
		$this->data['status'] = $status;
	}

	public function update_status( $status ) {
		$this->set_status( $status );
		$this->save();
		return true;
	}

	public function save() {
		$is_new = 0 === $this->id;
		$before = $is_new ? '' : ( static::keeper()->load( $this->id )['data']['status'] ?? 'pending' );
		$this->data += array( 'date_created' => time() );
		parent::save();
		if ( $is_new ) {
			do_action( 'woocommerce_new_order', $this->id, $this );
		}
		if ( ! $is_new && $before !== $this->get_status() ) {
			do_action( 'woocommerce_order_status_changed', $this->id, $before, $this->get_status(), $this );
		}
		return $this->id;
	}

	public function delete( $force = false ) {
		if ( $force ) {
			do_action( 'woocommerce_before_delete_order', $this->id, $this );
			static::keeper()->delete( $this->id );
			do_action( 'woocommerce_delete_order', $this->id );
		} else {
			do_action( 'woocommerce_before_trash_order', $this->id, $this );
			static::keeper()->trash( $this->id );
			do_action( 'woocommerce_trash_order', $this->id );
		}
		return true;
	}

	public function add_refund( $amount ) {
		$this->data['refunds'][] = $amount;
		parent::save();
	}

	protected function status_as_kept() {
		return 'wc-' . $this->get_status();
	}
}

function wc_create_order( $given = array() ) {
	$order = new WC_Order();
	if ( isset( $given['customer_id'] ) ) {
		$order->set_customer_id( $given['customer_id'] );
	}
	$order->set_status( $given['status'] ?? 'pending' );
	$order->save();
	return $order;
}

function wc_create_refund( $given ) {
	$order = new WC_Order( $given['order_id'] );
	$order->add_refund( (float) $given['amount'] );
	do_action( 'woocommerce_order_refunded', $order->get_id(), $order->get_id() + 1000000 );
	if ( (float) $order->get_total() <= (float) $order->get_total_refunded() ) {
		$order->update_status( 'refunded' );
	}
	return true;
}

function wc_get_order( $id ) {
	$order = new WC_Order( $id );
	return $order->get_id() ? $order : false;
}

function wc_get_orders( $query ) {
	$known = array( 'customer_id', 'status', 'type', 'orderby', 'order', 'limit', 'meta_key', 'meta_value' );
	if ( array_diff( array_keys( $query ), $known ) ) {
		throw new \InvalidArgumentException( 'The stand-in for WooCommerce does not know all of this query.' );
	}
	$states = $query['status'] ?? array( 'pending', 'processing', 'completed', 'cancelled', 'refunded', 'on-hold' );
	$wanted = array( 'status' => array_map( fn( $status ) => 'wc-' . $status, $states ) ) + $query + array( 'limit' => 10, 'order' => 'DESC' );
	return array_map( fn( $id ) => new WC_Order( $id ), WC_Order::find_ids( $wanted ) );
}

function wc_get_customer_order_count( $user ) {
	return count( wc_get_orders( array( 'customer_id' => $user, 'limit' => -1 ) ) );
}

function wc_get_customer_total_spent( $user ) {
	$paid = wc_get_orders( array( 'customer_id' => $user, 'status' => wc_get_is_paid_statuses(), 'limit' => -1 ) );
	return (string) array_sum( array_map( fn( $order ) => (float) $order->get_total(), $paid ) );
}
