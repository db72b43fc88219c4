<?php
/**
 * All hooks of the screens in wp-admin.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The menu, its screens, the routes that they ask, and the files that they offer.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks the feature into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		// WordPress adds the campaigns to the menu at 10: before them stands the overview, behind them the rest.
		add_action( 'admin_menu', array( Menu::class, 'add_first' ), 9 );
		add_action( 'admin_menu', array( Menu::class, 'add_rest' ), 11 );
		add_action( 'admin_enqueue_scripts', array( Screens::class, 'enqueue' ) );
		add_action( 'rest_api_init', array( OverviewController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( SetupController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( LeadsController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( RequestsController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( SettingsController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( CampaignsController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( SnapshotController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( ImportController::class, 'register_routes' ) );
		add_action( 'rest_api_init', array( PopupMakerController::class, 'register_routes' ) );
		add_action( 'admin_post_' . LeadFile::ACTION, array( LeadFile::class, 'send' ) );
		add_action( 'admin_post_' . CampaignFile::ACTION, array( CampaignFile::class, 'send' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( \Beckon\Plugin::file() ), array( Menu::class, 'add_links' ) );
	}
}
