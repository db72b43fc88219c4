<?php
/**
 * The settings of a campaign beside its blocks, in the editor.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Editor;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * All hooks of the editor's sidebar.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks the feature into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		// Before the blocks, whose inspector asks for the facts, too.
		add_action( 'enqueue_block_editor_assets', array( Sidebar::class, 'enqueue' ), 5 );
		add_action( 'rest_api_init', array( BlocksController::class, 'register_routes' ) );
	}
}
