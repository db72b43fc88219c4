<?php
/**
 * The campaigns of a site as lists name them.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Campaigns\CampaignStore;
use Beckon\Campaigns\PostType;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Names and standing by campaign id.
 */
final class CampaignList {

	/**
	 * More than that a list does not name by itself; figures still stand beside the id.
	 */
	const MOST = 500;

	const STANDINGS = array(
		'publish' => 'live',
		'future'  => 'scheduled',
		'private' => 'paused',
	);

	/**
	 * All campaigns, the newest first.
	 *
	 * @return array<string, array<string, mixed>> By campaign id: `campaign`, `name`, `status`, `hasProblems`, `editUrl` (where one may edit it).
	 */
	public static function all(): array {
		$posts = get_posts(
			array(
				'post_type'        => PostType::NAME,
				'post_status'      => array( 'publish', 'future', 'draft', 'pending', 'private' ),
				// phpcs:ignore WordPress.WP.PostsPerPage -- Bounded, for a screen that shows all.
				'posts_per_page'   => self::MOST,
				'orderby'          => 'ID',
				'order'            => 'DESC',
				'suppress_filters' => false,
			)
		);
		$list = array();
		foreach ( $posts as $post ) {
			$one = self::of_post( $post );

			$list[ $one['campaign'] ] = $one;
		}
		return $list;
	}

	/**
	 * The campaign of a post.
	 *
	 * @param \WP_Post $post A campaign.
	 * @return array<string, mixed>
	 */
	public static function of_post( \WP_Post $post ): array {
		$url = get_edit_post_link( $post->ID, 'raw' );
		return array(
			'campaign'    => CampaignStore::id_of( $post->ID ),
			'postId'      => $post->ID,
			'name'        => self::name_of( $post ),
			'status'      => self::STANDINGS[ $post->post_status ] ?? 'draft',
			'hasProblems' => array() !== CampaignStore::problems( $post->ID ),
		) + ( is_string( $url ) && '' !== $url ? array( 'editUrl' => $url ) : array() );
	}

	/**
	 * What a campaign is called that no post has any more, or that stands in a page.
	 *
	 * @param string $id The campaign's id.
	 * @return array<string, mixed>
	 */
	public static function of_id( string $id ): array {
		if ( 1 === preg_match( '/^page-(\d+)-\d+$/D', $id, $match ) ) {
			$page = get_post( (int) $match[1] );
			if ( $page instanceof \WP_Post ) {
				$url = get_edit_post_link( $page->ID, 'raw' );
				return array(
					'campaign'    => $id,
					/* translators: %s: title of a page. */
					'name'        => sprintf( __( 'On the page “%s”', 'beckon' ), self::name_of( $page ) ),
					'status'      => 'publish' === $page->post_status ? 'live' : 'draft',
					'hasProblems' => false,
				) + ( is_string( $url ) && '' !== $url ? array( 'editUrl' => $url ) : array() );
			}
		}
		return array(
			'campaign'    => $id,
			'name'        => $id,
			'status'      => 'gone',
			'hasProblems' => false,
		);
	}

	/**
	 * A title as text.
	 *
	 * @param \WP_Post $post Any post.
	 * @return string
	 */
	public static function name_of( \WP_Post $post ): string {
		$name = trim( wp_strip_all_tags( $post->post_title ) );
		return '' !== $name ? $name : __( '(no title)', 'beckon' );
	}
}
