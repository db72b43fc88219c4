<?php
/**
 * Campaigns: what an editor writes, compiled to what is shown.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Hooks of the campaigns.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks the campaigns into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		add_filter( 'user_has_cap', array( Capabilities::class, 'grant' ), 10, 4 );
		add_action( 'init', array( PostType::class, 'register' ) );

		add_filter( 'wp_insert_post_data', array( SanitizeContent::class, 'before_save' ) );
		add_action( 'wp_after_insert_post', array( KeepCompiled::class, 'saved' ), 10, 2 );
		add_action( 'added_post_meta', array( KeepCompiled::class, 'rules_written' ), 10, 3 );
		add_action( 'updated_post_meta', array( KeepCompiled::class, 'rules_written' ), 10, 3 );
		add_action( 'wp_restore_post_revision', array( KeepCompiled::class, 'restored' ), 20 );
		add_action( 'deleted_post', array( KeepCompiled::class, 'deleted' ), 10, 2 );

		add_action( 'rest_api_init', array( PostType::class, 'name' ), 0 );
		add_action( 'rest_api_init', array( PostType::class, 'register_rest_fields' ) );
		add_action( 'rest_api_init', array( CompileController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( DocumentController::class, 'register_routes' ) );

		add_filter( 'post_row_actions', array( DuplicateCampaign::class, 'add_link' ), 10, 2 );
		add_action( 'admin_action_' . DuplicateCampaign::ACTION, array( DuplicateCampaign::class, 'answer' ) );
		add_filter( 'manage_' . PostType::NAME . '_posts_columns', array( ListColumns::class, 'name' ) );
		add_action( 'admin_enqueue_scripts', array( ListColumns::class, 'load_script' ) );
		add_action( 'manage_' . PostType::NAME . '_posts_custom_column', array( ListColumns::class, 'print_cell' ), 10, 2 );
	}
}
