<?php
/**
 * Compiles what is in the editor, saved or not.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * `POST beckon/v1/compile`.
 */
final class CompileController {

	/**
	 * Registers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/compile',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'compile' ),
				'permission_callback' => array( self::class, 'may_compile' ),
				'args'                => array(
					'content' => array(
						'type'      => 'string',
						'required'  => true,
						'maxLength' => Compile::MOST_BYTES,
					),
					'rules'   => array(
						'type'    => 'object',
						'default' => array(),
					),
					'title'   => array(
						'type'      => 'string',
						'default'   => '',
						'maxLength' => 1000,
					),
					'id'      => array(
						'type'    => 'integer',
						'default' => 0,
						'minimum' => 0,
					),
				),
			)
		);
	}

	/**
	 * Whoever may edit campaigns, and this one where one is named.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return bool
	 */
	public static function may_compile( \WP_REST_Request $request ): bool {
		$id = (int) $request['id'];
		return current_user_can( Capabilities::EDIT ) && ( 0 === $id || current_user_can( 'edit_post', $id ) );
	}

	/**
	 * Compiles.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response
	 */
	public static function compile( \WP_REST_Request $request ): \WP_REST_Response {
		$id       = (int) $request['id'];
		$compiled = Compile::from_blocks(
			(string) $request['content'],
			Rules::sanitize( $request['rules'] ),
			array(
				'id'     => $id > 0 ? CampaignStore::id_of( $id ) : 'new',
				'name'   => sanitize_text_field( (string) $request['title'] ),
				'status' => 'draft',
			)
		);
		return new \WP_REST_Response( $compiled );
	}
}
