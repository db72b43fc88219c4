<?php
/**
 * The routes of the privacy requests: beckon/v1/admin/requests.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Rights\Requests;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Lists them, counts those that wait, and notes what the owner has done.
 */
final class RequestsController {

	/**
	 * Offers the routes.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/admin/requests',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( self::class, 'read' ),
					'permission_callback' => May::check( May::MANAGE_LEADS ),
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( self::class, 'finish' ),
					'permission_callback' => May::check( May::MANAGE_LEADS ),
					'args'                => array(
						'id' => array(
							'type'     => 'integer',
							'required' => true,
							'minimum'  => 1,
						),
					),
				),
			)
		);
		register_rest_route(
			'beckon/v1',
			'/admin/requests/count',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'count' ),
				'permission_callback' => May::check( May::MANAGE_LEADS ),
			)
		);
	}

	/**
	 * Lists them.
	 *
	 * @return \WP_REST_Response
	 */
	public static function read(): \WP_REST_Response {
		return new \WP_REST_Response( array( 'rows' => Requests::all() ) );
	}

	/**
	 * Counts those that wait.
	 *
	 * @return \WP_REST_Response
	 */
	public static function count(): \WP_REST_Response {
		return new \WP_REST_Response( Requests::count() );
	}

	/**
	 * Notes that one is done.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function finish( \WP_REST_Request $request ) {
		if ( ! Requests::finish( (int) $request['id'] ) ) {
			return new \WP_Error( 'beckon_gone', __( 'This request does not wait any more. Please reload the page.', 'beckon' ), array( 'status' => 409 ) );
		}
		return self::read();
	}
}
