<?php
/**
 * A campaign as the editor of a page shows it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Campaigns\CampaignStore;
use Beckon\Campaigns\Capabilities;
use Beckon\Campaigns\PostType;

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
	 * What is live, whoever edits pages may see; that something is gone, whoever writes campaigns; the rest is for who may
	 * edit the campaign.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return bool
	 */
	public static function may_read( \WP_REST_Request $request ): bool {
		$post = self::find( (int) $request['id'] );
		if ( null === $post ) {
			return current_user_can( Capabilities::EDIT );
		}
		return 'publish' === $post->post_status ? current_user_can( 'edit_posts' ) : current_user_can( 'edit_post', $post->ID );
	}

	/**
	 * Draws it, and says whether visitors see it.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response
	 */
	public static function read( \WP_REST_Request $request ): \WP_REST_Response {
		$post     = self::find( (int) $request['id'] );
		$document = null === $post ? null : CampaignStore::compiled( $post->ID );
		$is_embed = null !== $document && 'embed' === $document->format->kind;
		$standing = $is_embed && 'publish' === $post->post_status ? 'live' : 'waits';
		return new \WP_REST_Response(
			array(
				'name'     => null === $post ? '' : $post->post_title,
				'standing' => null === $post ? 'gone' : $standing,
				'html'     => $is_embed ? Still::draw( $document, true ) : '',
			)
		);
	}

	/**
	 * The campaign of an id.
	 *
	 * @param int $id Of a post.
	 * @return \WP_Post|null Null where there is none, or none any more.
	 */
	private static function find( int $id ): ?\WP_Post {
		$post = get_post( $id );
		return $post instanceof \WP_Post && PostType::NAME === $post->post_type && 'trash' !== $post->post_status ? $post : null;
	}
}
