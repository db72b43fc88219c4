<?php
/**
 * Campaigns as they are kept: what was written, and what it was compiled to.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The only reader and writer of what is compiled.
 */
final class CampaignStore {

	const DOCUMENT = '_beckon_document';
	const PROBLEMS = '_beckon_problems';
	const ID       = 'beckon_id';

	/**
	 * The documents of all campaigns that are live, ready to be published.
	 *
	 * @return \stdClass[]
	 */
	public static function live(): array {
		$posts = get_posts(
			array(
				'post_type'      => PostType::NAME,
				'post_status'    => 'publish',
				// phpcs:ignore WordPress.WP.PostsPerPage -- Whatever is live is published: none may be left out.
				'posts_per_page' => -1,
				'orderby'        => 'ID',
				'order'          => 'ASC',
			)
		);
		$live  = array();
		foreach ( $posts as $post ) {
			$document = self::compiled( $post->ID );
			if ( null !== $document ) {
				$document->status = 'live';
				$live[]           = $document;
			}
		}
		return $live;
	}

	/**
	 * The document of a campaign, compiled from the post as it stands.
	 *
	 * @param int $post_id The post.
	 * @return \stdClass|null Null where there is no such campaign, or something in it is wrong.
	 */
	public static function document( int $post_id ): ?\stdClass {
		$post = get_post( $post_id );
		if ( ! $post instanceof \WP_Post || PostType::NAME !== $post->post_type ) {
			return null;
		}
		$compiled = self::compile_post( $post );
		return array() === $compiled['problems'] ? $compiled['document'] : null;
	}

	/**
	 * The last good document of a campaign.
	 *
	 * @param int $post_id The post.
	 * @return \stdClass|null Null where there is none.
	 */
	public static function compiled( int $post_id ): ?\stdClass {
		$text     = get_post_meta( $post_id, self::DOCUMENT, true );
		$document = is_string( $text ) && '' !== $text ? Json::decode( $text ) : null;
		return $document instanceof \stdClass ? $document : null;
	}

	/**
	 * What is wrong with a campaign as it was saved last.
	 *
	 * @param int $post_id The post.
	 * @return array<int, array{path: string, message: string}>
	 */
	public static function problems( int $post_id ): array {
		$problems = get_post_meta( $post_id, self::PROBLEMS, true );
		return is_array( $problems ) ? $problems : array();
	}

	/**
	 * The post of a campaign.
	 *
	 * @param string $campaign_id Its id in its document.
	 * @return int|null Null where there is none.
	 */
	public static function find( string $campaign_id ): ?int {
		if ( 1 === preg_match( '/^post-([1-9]\d{0,9})$/', $campaign_id, $found ) ) {
			$post_id = (int) $found[1];
			return get_post_type( $post_id ) === PostType::NAME && self::id_of( $post_id ) === $campaign_id ? $post_id : null;
		}
		$posts = get_posts(
			array(
				'post_type'      => PostType::NAME,
				'post_status'    => array( 'publish', 'future', 'draft', 'pending', 'private', 'trash' ),
				'posts_per_page' => 1,
				'fields'         => 'ids',
				'meta_key'       => self::ID, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- Only where a campaign is imported or looked up by hand.
				'meta_value'     => $campaign_id, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- As above.
			)
		);
		return isset( $posts[0] ) ? (int) $posts[0] : null;
	}

	/**
	 * The id that a campaign has in its document: the one it was imported with, or one made of the post's.
	 *
	 * @param int $post_id The post.
	 * @return string
	 */
	public static function id_of( int $post_id ): string {
		$id = get_post_meta( $post_id, self::ID, true );
		return is_string( $id ) && '' !== $id ? $id : 'post-' . $post_id;
	}

	/**
	 * The rules of a campaign.
	 *
	 * @param int $post_id The post.
	 * @return array
	 */
	public static function rules( int $post_id ): array {
		$rules = get_post_meta( $post_id, Rules::META, true );
		return is_array( $rules ) ? $rules : array();
	}

	/**
	 * Compiles a campaign and keeps the answer. One that is live and has problems keeps its last good document; what was
	 * never good while it was live is not shown.
	 *
	 * @param \WP_Post $post The post.
	 * @return void
	 */
	public static function keep_compiled( \WP_Post $post ): void {
		$compiled = self::compile_post( $post );
		if ( array() === $compiled['problems'] ) {
			update_post_meta( $post->ID, self::DOCUMENT, wp_slash( Json::encode( $compiled['document'] ) ) );
			delete_post_meta( $post->ID, self::PROBLEMS );
			return;
		}
		update_post_meta( $post->ID, self::PROBLEMS, wp_slash( $compiled['problems'] ) );
		if ( 'publish' !== $post->post_status ) {
			delete_post_meta( $post->ID, self::DOCUMENT );
		}
	}

	/**
	 * Compiles a campaign as it stands.
	 *
	 * @param \WP_Post $post The post.
	 * @return array{document: \stdClass, problems: array, notes: array}
	 */
	public static function compile_post( \WP_Post $post ): array {
		return Compile::from_blocks(
			$post->post_content,
			self::rules( $post->ID ),
			array(
				'id'     => self::id_of( $post->ID ),
				'name'   => $post->post_title,
				'status' => self::status_of( $post->post_status ),
			)
		);
	}

	/**
	 * What a post's status is to the campaign.
	 *
	 * @param string $post_status WordPress' word.
	 * @return string The campaign's.
	 */
	private static function status_of( string $post_status ): string {
		if ( 'publish' === $post_status ) {
			return 'live';
		}
		return 'trash' === $post_status ? 'archived' : 'draft';
	}
}
