<?php
/**
 * The plugin's own translations.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Words;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * All hooks of the words that come with the plugin.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks the words into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		add_action( 'plugins_loaded', array( Bundled::class, 'announce' ) );
		add_filter( 'load_textdomain_mofile', array( Bundled::class, 'find_for_php' ), 10, 2 );
		add_filter( 'load_script_translation_file', array( Bundled::class, 'find_for_script' ), 10, 3 );
	}
}
