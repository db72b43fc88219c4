<?php
/**
 * Keeps what is compiled in step with what is written.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What happens when a campaign is saved, restored or gone.
 */
final class KeepCompiled {

	/**
	 * A campaign was saved, with its metadata. Revisions and autosaves are posts of another type and pass by.
	 *
	 * @param int      $post_id The post.
	 * @param \WP_Post $post    The post.
	 * @return void
	 */
	public static function saved( int $post_id, \WP_Post $post ): void {
		unset( $post_id );
		if ( PostType::NAME !== $post->post_type || 'auto-draft' === $post->post_status ) {
			return;
		}
		CampaignStore::keep_compiled( $post );
		self::announce();
	}

	/**
	 * Rules were written by something other than the editor, which saves the post after them.
	 *
	 * @param int    $meta_id The row.
	 * @param int    $post_id The post.
	 * @param string $key     Which metadata.
	 * @return void
	 */
	public static function rules_written( int $meta_id, int $post_id, string $key ): void {
		unset( $meta_id );
		if ( Rules::META === $key && ! self::is_saving() ) {
			$post = get_post( $post_id );
			if ( $post instanceof \WP_Post ) {
				self::saved( $post_id, $post );
			}
		}
	}

	/**
	 * A revision became the campaign, rules and all.
	 *
	 * @param int $post_id The post.
	 * @return void
	 */
	public static function restored( int $post_id ): void {
		$post = get_post( $post_id );
		if ( $post instanceof \WP_Post ) {
			self::saved( $post_id, $post );
		}
	}

	/**
	 * A campaign is gone for good.
	 *
	 * @param int      $post_id The post.
	 * @param \WP_Post $post    The post.
	 * @return void
	 */
	public static function deleted( int $post_id, \WP_Post $post ): void {
		unset( $post_id );
		if ( PostType::NAME === $post->post_type ) {
			self::announce();
		}
	}

	/**
	 * Says that what is live may have changed.
	 *
	 * @return void
	 */
	public static function announce(): void {
		/**
		 * Fires after campaigns were saved, published, trashed or deleted.
		 */
		do_action( 'beckon_campaigns_changed' );
	}

	/**
	 * Whether a post is being saved right now: compiling comes when that is done.
	 *
	 * @return bool
	 */
	private static function is_saving(): bool {
		return doing_action( 'rest_api_init' ) || ( defined( 'REST_REQUEST' ) && REST_REQUEST ) || doing_action( 'save_post' );
	}
}
