<?php
/**
 * The route of the first steps: beckon/v1/admin/setup.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Tells what is done, and puts the guide away.
 */
final class SetupController {

	/**
	 * Offers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/admin/setup',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( self::class, 'read' ),
					'permission_callback' => May::check( May::SEE_REPORTS ),
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( self::class, 'hide' ),
					'permission_callback' => May::check( May::SEE_REPORTS ),
					'args'                => array(
						'isHidden' => array(
							'type'     => 'boolean',
							'required' => true,
						),
					),
				),
			)
		);
	}

	/**
	 * Tells what is done.
	 *
	 * @return \WP_REST_Response
	 */
	public static function read(): \WP_REST_Response {
		return new \WP_REST_Response( Setup::read() );
	}

	/**
	 * Puts the guide away, or brings it back, for whoever calls.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response
	 */
	public static function hide( \WP_REST_Request $request ): \WP_REST_Response {
		if ( $request['isHidden'] ) {
			update_user_meta( get_current_user_id(), Setup::HIDDEN, '1' );
		} else {
			delete_user_meta( get_current_user_id(), Setup::HIDDEN );
		}
		return self::read();
	}
}
