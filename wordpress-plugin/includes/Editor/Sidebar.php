<?php
/**
 * Loads what the editor needs.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Editor;

use Beckon\Campaigns\Capabilities;
use Beckon\Campaigns\PostType;
use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The sidebar is one script, in the editor of campaigns and nowhere else; the facts are in every editor of posts, since
 * the block "Popup on this page" asks them.
 */
final class Sidebar {

	const FACTS  = 'beckon-editor-facts';
	const HANDLE = 'beckon-sidebar';

	/**
	 * Enqueues the scripts of an editor.
	 *
	 * @return void
	 */
	public static function enqueue(): void {
		$screen = get_current_screen();
		if ( null === $screen || 'post' !== $screen->base || ! current_user_can( Capabilities::EDIT ) ) {
			return;
		}
		// No file of its own: it carries what is printed before those who need it.
		wp_register_script( self::FACTS, false, array(), Plugin::VERSION, true );
		wp_add_inline_script( self::FACTS, 'window.beckonSidebar = ' . wp_json_encode( EditorFacts::read(), JSON_HEX_TAG | JSON_HEX_AMP ) . ';' );
		wp_enqueue_script( self::FACTS );
		if ( PostType::NAME === $screen->post_type ) {
			self::enqueue_sidebar();
		}
	}

	/**
	 * Enqueues the sidebar as it was built.
	 *
	 * @return void
	 */
	private static function enqueue_sidebar(): void {
		$asset = Plugin::built( 'sidebar' );
		if ( null === $asset ) {
			return;
		}
		wp_enqueue_script( self::HANDLE, Plugin::url( 'build/sidebar/index.js' ), array_merge( $asset['dependencies'], array( self::FACTS ) ), $asset['version'], true );
		wp_set_script_translations( self::HANDLE, 'beckon', Plugin::path( 'languages' ) );
		if ( is_readable( Plugin::path( 'build/sidebar/index.css' ) ) ) {
			wp_enqueue_style( self::HANDLE, Plugin::url( 'build/sidebar/index.css' ), array( 'wp-components' ), $asset['version'] );
			wp_style_add_data( self::HANDLE, 'rtl', 'replace' );
		}
	}
}
