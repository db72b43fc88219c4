<?php
/**
 * Makes a copy of a campaign.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A draft with the same blocks and rules; what is a secret of the first stays with it.
 */
final class DuplicateCampaign {

	const ACTION = 'beckon_duplicate';

	/**
	 * Adds the link to a row of the list.
	 *
	 * @param array    $actions The links so far.
	 * @param \WP_Post $post    The row's post.
	 * @return array
	 */
	public static function add_link( array $actions, \WP_Post $post ): array {
		if ( PostType::NAME === $post->post_type && 'trash' !== $post->post_status && current_user_can( 'edit_post', $post->ID ) ) {
			$url                         = wp_nonce_url( admin_url( 'admin.php?action=' . self::ACTION . '&post=' . $post->ID ), self::ACTION . '_' . $post->ID );
			$actions['beckon_duplicate'] = sprintf(
				'<a href="%1$s" aria-label="%2$s">%3$s</a>',
				esc_url( $url ),
				/* translators: %s: name of the campaign. */
				esc_attr( sprintf( __( 'Duplicate “%s”', 'beckon' ), $post->post_title ) ),
				esc_html__( 'Duplicate', 'beckon' )
			);
		}
		return $actions;
	}

	/**
	 * Answers the link: copies, and opens the copy.
	 *
	 * @return void
	 */
	public static function answer(): void {
		$post_id = isset( $_GET['post'] ) ? absint( $_GET['post'] ) : 0;
		check_admin_referer( self::ACTION . '_' . $post_id );
		if ( ! current_user_can( Capabilities::EDIT ) || ! current_user_can( 'edit_post', $post_id ) ) {
			wp_die( esc_html__( 'You may not copy this campaign.', 'beckon' ), 403 );
		}
		$copy = self::copy( $post_id );
		if ( 0 === $copy ) {
			wp_die( esc_html__( 'There is no such campaign.', 'beckon' ), 404 );
		}
		wp_safe_redirect( (string) get_edit_post_link( $copy, 'raw' ) );
		exit;
	}

	/**
	 * Copies a campaign.
	 *
	 * @param int $post_id The post.
	 * @return int The copy, 0 where there is no such campaign.
	 */
	public static function copy( int $post_id ): int {
		$post = get_post( $post_id );
		if ( ! $post instanceof \WP_Post || PostType::NAME !== $post->post_type ) {
			return 0;
		}
		$copy = wp_insert_post(
			wp_slash(
				array(
					'post_type'    => PostType::NAME,
					'post_status'  => 'draft',
					/* translators: %s: name of the campaign that was copied. */
					'post_title'   => sprintf( __( '%s (copy)', 'beckon' ), $post->post_title ),
					'post_content' => $post->post_content,
					'meta_input'   => array( Rules::META => CampaignStore::rules( $post_id ) ),
				)
			)
		);
		return is_int( $copy ) ? $copy : 0;
	}
}
