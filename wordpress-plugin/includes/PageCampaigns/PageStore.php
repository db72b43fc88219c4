<?php
/**
 * What pages have of their own, compiled.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\PageCampaigns;

use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Kept with the page, whose metadata WordPress has read by the time the tag is printed.
 */
final class PageStore {

	const META = '_beckon_page';

	/**
	 * The campaigns of a page.
	 *
	 * @param int $post_id The page.
	 * @return array<string, \stdClass> By id.
	 */
	public static function read( int $post_id ): array {
		$text = get_post_meta( $post_id, self::META, true );
		$list = is_string( $text ) && '' !== $text ? Json::decode( $text ) : null;
		$kept = array();
		foreach ( is_array( $list ) ? $list : array() as $document ) {
			if ( $document instanceof \stdClass && isset( $document->id ) ) {
				$kept[ $document->id ] = $document;
			}
		}
		return $kept;
	}

	/**
	 * Keeps the campaigns of a page.
	 *
	 * @param int                      $post_id   The page.
	 * @param array<string, \stdClass> $documents By id.
	 * @return void
	 */
	public static function write( int $post_id, array $documents ): void {
		if ( array() === $documents ) {
			delete_post_meta( $post_id, self::META );
		} else {
			update_post_meta( $post_id, self::META, wp_slash( Json::encode( array_values( $documents ) ) ) );
		}
	}

	/**
	 * Adds the campaigns of all published pages to a list.
	 *
	 * @param \stdClass[] $documents The list.
	 * @return \stdClass[]
	 */
	public static function add_published( array $documents ): array {
		$pages = get_posts(
			array(
				'post_type'      => 'any',
				'post_status'    => array( 'publish', 'private' ),
				// phpcs:ignore WordPress.WP.PostsPerPage -- As in CampaignStore: none may be left out.
				'posts_per_page' => -1,
				'fields'         => 'ids',
				'meta_key'       => self::META, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- Only where a campaign changed.
			)
		);
		foreach ( $pages as $post_id ) {
			$documents = array_merge( $documents, array_values( self::read( (int) $post_id ) ) );
		}
		return $documents;
	}
}
