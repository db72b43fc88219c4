<?php
/**
 * Screens of ours in wp-admin.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Each screen is one script, loaded on its own page and nowhere else.
 */
final class Screens {

	/**
	 * Loads the screen of a page.
	 *
	 * @param string $hook As WordPress calls the page.
	 * @return void
	 */
	public static function enqueue( string $hook ): void {
		$screen = Menu::screen_on( $hook );
		$asset  = null === $screen ? null : Plugin::built( "admin/$screen" );
		if ( null === $asset ) {
			return;
		}
		$handle = "beckon-$screen";
		wp_enqueue_script( $handle, Plugin::url( "build/admin/$screen/index.js" ), $asset['dependencies'], $asset['version'], true );
		wp_set_script_translations( $handle, 'beckon', Plugin::path( 'languages' ) );
		wp_add_inline_script( $handle, 'window.beckonScreen = ' . wp_json_encode( ScreenFacts::read(), JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
		wp_enqueue_style( 'wp-components' );
		if ( is_readable( Plugin::path( "build/admin/$screen/index.css" ) ) ) {
			wp_enqueue_style( $handle, Plugin::url( "build/admin/$screen/index.css" ), array( 'wp-components' ), $asset['version'] );
			wp_style_add_data( $handle, 'rtl', 'replace' );
		}
	}

	/**
	 * Prints the place where a screen is drawn.
	 *
	 * @return void
	 */
	public static function print_place(): void {
		echo '<div class="wrap"><hr class="wp-header-end"><div id="beckon-screen"></div><noscript><p>';
		esc_html_e( 'This screen needs JavaScript.', 'beckon' );
		echo '</p></noscript></div>';
	}
}
