<?php
/**
 * A stand-in for WooCommerce: the few functions, classes and hooks that this plugin uses, with the shapes and the habits of
 * the real ones. What it does not prove is said in the plugin's README; the contract suite runs against both.
 *
 * @package Beckon
 */

namespace {

	add_action(
		'init',
		function () {
			register_post_type( 'product', array( 'public' => true, 'label' => 'Products', 'has_archive' => 'shop', 'rewrite' => array( 'slug' => 'product' ), 'supports' => array( 'title', 'editor' ) ) );
			register_post_type( 'shop_coupon', array( 'public' => false ) );
			register_post_type( 'shop_order', array( 'public' => false ) );
			foreach ( array( 'wc-pending', 'wc-processing', 'wc-completed', 'wc-cancelled', 'wc-refunded', 'wc-on-hold' ) as $status ) {
				register_post_status( $status, array( 'public' => false, 'exclude_from_search' => true ) );
			}
			register_taxonomy( 'product_cat', 'product', array( 'rewrite' => array( 'slug' => 'product-category' ) ) );
			register_taxonomy( 'product_tag', 'product', array( 'rewrite' => array( 'slug' => 'product-tag' ) ) );
		},
		5
	);

	/** The plugin itself. */
	final class WooCommerce {
		/** @var WC_Cart|null Not there in a REST call until it is loaded. */
		public $cart = null;

		public static function instance(): self {
			static $self = null;
			return $self = $self ?? new self();
		}
	}

	function WC() {
		return WooCommerce::instance();
	}

	function wc_load_cart() {
		WC()->cart = new WC_Cart();
	}

	function get_woocommerce_currency() {
		return get_option( 'woocommerce_currency', 'EUR' );
	}

	function is_product() {
		return is_singular( 'product' );
	}

	function is_product_taxonomy() {
		return is_tax( array( 'product_cat', 'product_tag' ) );
	}

	function is_shop() {
		return is_post_type_archive( 'product' );
	}

	function is_cart() {
		return is_page( (int) get_option( 'woocommerce_cart_page_id' ) ) && get_option( 'woocommerce_cart_page_id' );
	}

	function is_checkout() {
		return is_page( (int) get_option( 'woocommerce_checkout_page_id' ) ) && get_option( 'woocommerce_checkout_page_id' );
	}

	function is_account_page() {
		return is_page( (int) get_option( 'woocommerce_myaccount_page_id' ) ) && get_option( 'woocommerce_myaccount_page_id' );
	}

	function wc_get_is_paid_statuses() {
		return array( 'processing', 'completed' );
	}

	/** Data of a post, as WooCommerce's own objects keep them: nothing is written before `save`. */
	abstract class WC_Stand_In_Data {
		protected int $id = 0;
		protected array $data = array();
		protected array $meta = array();

		const TYPE = '';

		public function __construct( $id = 0 ) {
			$post = $id > 0 ? get_post( (int) $id ) : null;
			if ( $post && static::TYPE === $post->post_type ) {
				$this->id   = $post->ID;
				$this->data = (array) get_post_meta( $post->ID, '_data', true );
				$this->meta = (array) get_post_meta( $post->ID, '_own', true );
			}
		}

		public function get_id() {
			return $this->id;
		}

		public function get_meta( $key ) {
			return $this->meta[ $key ] ?? '';
		}

		public function update_meta_data( $key, $value ) {
			$this->meta[ $key ] = $value;
		}

		public function delete_meta_data( $key ) {
			unset( $this->meta[ $key ] );
		}

		public function __call( $name, $given ) {
			if ( 0 === strpos( $name, 'set_' ) ) {
				$this->data[ substr( $name, 4 ) ] = $given[0];
				return null;
			}
			if ( 0 === strpos( $name, 'get_' ) ) {
				return $this->data[ substr( $name, 4 ) ] ?? '';
			}
			throw new \BadMethodCallException( "The stand-in for WooCommerce has no $name." );
		}

		public function save() {
			$fields = array( 'post_type' => static::TYPE, 'post_title' => $this->title(), 'post_status' => $this->post_status(), 'post_author' => 0 );
			if ( isset( $this->data['date_created'] ) ) {
				$fields['post_date_gmt'] = gmdate( 'Y-m-d H:i:s', $this->data['date_created'] );
				$fields['post_date']     = $fields['post_date_gmt'];
			}
			$this->id = $this->id ? wp_update_post( array( 'ID' => $this->id ) + $fields ) : wp_insert_post( $fields );
			update_post_meta( $this->id, '_data', $this->data );
			update_post_meta( $this->id, '_own', $this->meta );
			foreach ( $this->meta as $key => $value ) {
				update_post_meta( $this->id, $key, $value );
			}
			if ( ! isset( $this->meta['_beckon_visitor'] ) ) {
				delete_post_meta( $this->id, '_beckon_visitor' );
			}
			if ( isset( $this->data['customer_id'] ) ) {
				update_post_meta( $this->id, '_customer_user', $this->data['customer_id'] );
			}
			return $this->id;
		}

		protected function title() {
			return '';
		}

		protected function post_status() {
			return 'publish';
		}
	}

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

	final class WC_DateTime extends \DateTime {
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
			$before = $is_new ? '' : ( ( (array) get_post_meta( $this->id, '_data', true ) )['status'] ?? 'pending' );
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
				wp_delete_post( $this->id, true );
				do_action( 'woocommerce_delete_order', $this->id );
			} else {
				do_action( 'woocommerce_before_trash_order', $this->id, $this );
				wp_trash_post( $this->id );
				do_action( 'woocommerce_trash_order', $this->id );
			}
			return true;
		}

		public function add_refund( $amount ) {
			$this->data['refunds'][] = $amount;
			parent::save();
		}

		protected function post_status() {
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
		$where = array( 'post_type' => 'shop_order', 'numberposts' => $query['limit'] ?? 10, 'orderby' => 'date', 'order' => $query['order'] ?? 'DESC' );
		if ( isset( $query['customer_id'] ) ) {
			$where['meta_query'] = array( array( 'key' => '_customer_user', 'value' => $query['customer_id'] ) );
		}
		if ( isset( $query['meta_key'] ) ) {
			$where['meta_query'] = array( array( 'key' => $query['meta_key'], 'value' => $query['meta_value'] ) );
		}
		$where['post_status'] = isset( $query['status'] ) ? array_map( fn( $status ) => 'wc-' . $status, $query['status'] ) : array( 'wc-pending', 'wc-processing', 'wc-completed', 'wc-cancelled', 'wc-refunded', 'wc-on-hold' );
		return array_map( fn( $post ) => new WC_Order( $post->ID ), get_posts( $where ) );
	}

	function wc_get_customer_order_count( $user ) {
		return count( wc_get_orders( array( 'customer_id' => $user, 'limit' => -1 ) ) );
	}

	function wc_get_customer_total_spent( $user ) {
		$paid = wc_get_orders( array( 'customer_id' => $user, 'status' => wc_get_is_paid_statuses(), 'limit' => -1 ) );
		return (string) array_sum( array_map( fn( $order ) => (float) $order->get_total(), $paid ) );
	}

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

	add_action(
		'rest_api_init',
		function () {
			register_rest_route(
				'wc/store/v1',
				'/cart',
				array(
					'methods'             => 'GET',
					'permission_callback' => '__return_true',
					'callback'            => function () {
						wc_load_cart();
						$cart     = WC()->cart;
						$response = new \WP_REST_Response(
							array(
								'items_count' => $cart->get_cart_contents_count(),
								'items'       => array_map( fn( $line ) => array( 'id' => $line['product_id'] ), array_values( $cart->get_cart() ) ),
								'coupons'     => array_map( fn( $code ) => array( 'code' => $code ), $cart->get_applied_coupons() ),
								'totals'      => array(
									'total_price'         => (string) round( 100 * (float) $cart->get_total( 'edit' ) ),
									'total_shipping'      => (string) round( 100 * (float) $cart->get_shipping_total() ),
									'total_shipping_tax'  => '0',
									'currency_code'       => get_woocommerce_currency(),
									'currency_minor_unit' => 2,
								),
							)
						);
						$response->header( 'Nonce', wp_create_nonce( 'wc_store_api' ) );
						return $response;
					},
				)
			);
			register_rest_route(
				'wc/store/v1',
				'/cart/(?P<what>add-item|apply-coupon)',
				array(
					'methods'             => 'POST',
					'permission_callback' => '__return_true',
					'callback'            => function ( \WP_REST_Request $request ) {
						if ( ! wp_verify_nonce( (string) $request->get_header( 'Nonce' ), 'wc_store_api' ) ) {
							return new \WP_Error( 'woocommerce_rest_invalid_nonce', 'Nonce is invalid.', array( 'status' => 403 ) );
						}
						wc_load_cart();
						if ( 'add-item' === $request['what'] ) {
							if ( ! isset( $_COOKIE[ 'wp_woocommerce_session_' . COOKIEHASH ] ) ) {
								$session = wp_generate_uuid4();
								setcookie( 'wp_woocommerce_session_' . COOKIEHASH, $session, 0, '/', '', false, true );
								setcookie( 'woocommerce_items_in_cart', '1', 0, '/' );
								$_COOKIE[ 'wp_woocommerce_session_' . COOKIEHASH ] = $session;
							}
							WC()->cart->add_to_cart( (int) $request['id'], (int) ( $request['quantity'] ?? 1 ) );
						} else {
							$coupon = new WC_Coupon( (string) $request['code'] );
							if ( ! $coupon->get_id() ) {
								return new \WP_Error( 'woocommerce_rest_cart_coupon_error', 'Coupon does not exist!', array( 'status' => 400 ) );
							}
							WC()->cart->apply_coupon( (string) $request['code'] );
						}
						return new \WP_REST_Response( array(), 201 );
					},
				)
			);
		}
	);

	add_filter( 'body_class', fn( $classes ) => array_merge( $classes, array( 'woocommerce-js' ) ) );
}
