<?php
/**
 * The popups of Popup Maker in the database.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * They are there as posts, whether that plugin is active or not. Formats as in its public source, versions 1.8 to 1.24.
 */
final class Popups {

	const POST_TYPE = 'popup';

	const MOST = 200;

	/**
	 * All popups.
	 *
	 * @return \WP_Post[]
	 */
	public static function all(): array {
		return get_posts(
			array(
				'post_type'      => self::POST_TYPE,
				'post_status'    => array( 'publish', 'future', 'draft', 'pending', 'private' ),
				// phpcs:ignore WordPress.WP.PostsPerPage -- Bounded, and only where popups are taken over.
				'posts_per_page' => self::MOST,
				'orderby'        => 'ID',
				'order'          => 'ASC',
			)
		);
	}

	/**
	 * One of them.
	 *
	 * @param int $post_id Which.
	 * @return \WP_Post|null
	 */
	public static function find( int $post_id ): ?\WP_Post {
		$post = get_post( $post_id );
		return $post instanceof \WP_Post && self::POST_TYPE === $post->post_type && 'trash' !== $post->post_status ? $post : null;
	}

	/**
	 * Its settings.
	 *
	 * @param int $post_id Which.
	 * @return array
	 */
	public static function settings( int $post_id ): array {
		$settings = get_post_meta( $post_id, 'popup_settings', true );
		return is_array( $settings ) ? $settings : array();
	}

	/**
	 * The heading above its content.
	 *
	 * @param int $post_id Which.
	 * @return string
	 */
	public static function title( int $post_id ): string {
		$title = get_post_meta( $post_id, 'popup_title', true );
		return is_string( $title ) ? trim( wp_strip_all_tags( $title ) ) : '';
	}

	/**
	 * It is switched on: without a word it is.
	 *
	 * @param int $post_id Which.
	 * @return bool
	 */
	public static function is_enabled( int $post_id ): bool {
		return ! metadata_exists( 'post', $post_id, 'enabled' ) || in_array( get_post_meta( $post_id, 'enabled', true ), array( '1', 1, true ), true );
	}

	/**
	 * The settings of its theme.
	 *
	 * @param array $settings Of the popup.
	 * @return array None where there is no such theme.
	 */
	public static function theme( array $settings ): array {
		$theme = get_post_meta( (int) Value::text( $settings, 'theme_id' ), 'popup_theme_settings', true );
		return is_array( $theme ) ? $theme : array();
	}
}
