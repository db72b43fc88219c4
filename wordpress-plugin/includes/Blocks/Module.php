<?php
/**
 * The blocks, in the editor and on pages.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Hooks of the blocks.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks the blocks into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		add_action( 'init', array( BlockTypes::class, 'register' ) );
		// Before the routes that list blocks and their attributes.
		add_action( 'rest_api_init', array( BlockTypes::class, 'register_all' ), 1 );
		foreach ( array( 'render_block', 'the_content', 'wp_nav_menu', 'widget_block_content', 'widget_text' ) as $printed ) {
			add_filter( $printed, array( OpenLinks::class, 'notice' ), 20 );
		}
		add_filter( 'block_categories_all', array( BlockTypes::class, 'add_category' ) );
		add_filter( 'allowed_block_types_all', array( AllowedBlocks::class, 'limit' ), 10, 2 );
		add_action( 'enqueue_block_editor_assets', array( EditorFacts::class, 'print_facts' ) );
		add_action( 'rest_api_init', array( StartsController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( StillController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( Patterns::class, 'register_where_asked_for' ) );
		add_action( 'load-post.php', array( Patterns::class, 'register_for_screen' ) );
		add_action( 'load-post-new.php', array( Patterns::class, 'register_for_screen' ) );
		add_filter( 'use_block_editor_for_post_type', array( EditorFacts::class, 'keep_block_editor' ), 100, 2 );
		add_filter( 'admin_body_class', array( EditorFacts::class, 'name_body' ) );
	}
}
