<?php
/**
 * The part of the Store API that the tag calls.
 *
 * @package Beckon
 */

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
						wc_stand_in_add_to_cart( (int) $request['id'], (int) ( $request['quantity'] ?? 1 ) );
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
		register_rest_route(
			'wc/store/v1',
			'/batch',
			array(
				'methods'             => 'POST',
				'permission_callback' => '__return_true',
				'callback'            => function ( \WP_REST_Request $request ) {
					$answers = array();
					foreach ( $request['requests'] as $one ) {
						$inner = new \WP_REST_Request( $one['method'] ?? 'POST', $one['path'] );
						$inner->set_body_params( $one['body'] ?? array() );
						$inner->set_headers( $one['headers'] ?? array() );
						$answer    = rest_ensure_response( rest_do_request( $inner ) );
						$answers[] = array( 'body' => $answer->get_data(), 'status' => $answer->get_status() );
					}
					return new \WP_REST_Response( array( 'responses' => $answers ), 207 );
				},
			)
		);
	}
);
