<?php
/**
 * What the editor is told.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Campaigns\Capabilities;
use Beckon\Campaigns\PostType;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Facts about the editor and its user.
 */
final class EditorFacts {

	/**
	 * Prints them before the blocks' script.
	 *
	 * @return void
	 */
	public static function print_facts(): void {
		$screen = get_current_screen();
		$facts  = array(
			'mayWrite'   => current_user_can( Capabilities::EDIT ),
			'isCampaign' => $screen instanceof \WP_Screen && PostType::NAME === $screen->post_type && 'post' === $screen->base,
		);
		wp_add_inline_script( BlockTypes::HANDLE, 'window.beckonEditor = ' . wp_json_encode( $facts ) . ';', 'before' );
	}

	/**
	 * Campaigns are written with blocks, also where another plugin brings the classic editor back: there would be nothing to
	 * write them with.
	 *
	 * @param bool   $uses_blocks Whether the block editor is used.
	 * @param string $post_type   For which posts.
	 * @return bool
	 */
	public static function keep_block_editor( bool $uses_blocks, string $post_type ): bool {
		return PostType::NAME === $post_type ? true : $uses_blocks;
	}

	/**
	 * Names the post type where the editor's styles can see it.
	 *
	 * @param string $classes Of the body.
	 * @return string
	 */
	public static function name_body( string $classes ): string {
		$screen = get_current_screen();
		return $screen instanceof \WP_Screen && PostType::NAME === $screen->post_type ? $classes . ' beckon-editing' : $classes;
	}
}
