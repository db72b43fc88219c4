<?php
/**
 * The route of the import: POST beckon/v1/admin/import.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Admin\Import\ImportFile;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Takes a file of campaigns.
 */
final class ImportController {

	/**
	 * Offers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/admin/import',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'import' ),
				'permission_callback' => May::check( May::EDIT_CAMPAIGNS ),
				'args'                => array(
					'file' => array(
						'type'     => 'string',
						'required' => true,
					),
				),
			)
		);
	}

	/**
	 * Imports, and tells of each campaign what became of it.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function import( \WP_REST_Request $request ) {
		$results = ImportFile::import( $request['file'] );
		return is_wp_error( $results ) ? $results : new \WP_REST_Response( array( 'results' => $results ) );
	}
}
