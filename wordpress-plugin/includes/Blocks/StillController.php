<?php
/**
 * A campaign as the editor of a page shows it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Campaigns\CampaignStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * `GET beckon/v1/campaigns/<id>/still`.
 */
final class StillController {

	/**
	 * Registers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/campaigns/(?P<id>\d+)/still',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'read' ),
				'permission_callback' => array( self::class, 'may_read' ),
			)
		);
	}

	/**
	 * What is live, whoever edits pages may see; the rest is for who may edit the campaign.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return bool
	 */
	public static function may_read( \WP_REST_Request $request ): bool {
		$is_live = 'publish' === get_post_status( (int) $request['id'] );
		return $is_live ? current_user_can( 'edit_posts' ) : current_user_can( 'edit_post', (int) $request['id'] );
	}

	/**
	 * Draws it.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response
	 */
	public static function read( \WP_REST_Request $request ): \WP_REST_Response {
		$document = CampaignStore::compiled( (int) $request['id'] );
		$is_embed = null !== $document && 'embed' === $document->format->kind;
		return new \WP_REST_Response( array( 'html' => $is_embed ? Still::draw( $document, true ) : '' ) );
	}
}
