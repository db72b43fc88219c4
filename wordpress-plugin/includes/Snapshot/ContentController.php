<?php
/**
 * Contents at addresses of their own.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Serves content that does not travel with the snapshot: what lies at an address never changes.
 */
final class ContentController {

	/**
	 * Offers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/contents/(?P<hash>[0-9a-f]{16})\.json',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'read' ),
				// It is what the page would have been printed with.
				'permission_callback' => '__return_true',
			)
		);
	}

	/**
	 * Answers with a content.
	 *
	 * @param \WP_REST_Request $request With `hash`.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function read( \WP_REST_Request $request ) {
		$text = SnapshotStore::content( (string) $request['hash'] );
		if ( null === $text ) {
			return new \WP_Error( 'beckon_no_content', __( 'There is nothing at this address.', 'beckon' ), array( 'status' => 404 ) );
		}
		return new \WP_REST_Response( json_decode( $text ), 200, array( 'Cache-Control' => 'public, max-age=31536000, immutable' ) );
	}
}
