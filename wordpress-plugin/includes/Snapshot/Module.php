<?php
/**
 * Hooks of the snapshot.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

use Beckon\Module as Feature;
use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Makes the snapshot anew when what it is made of has changed, and prints it.
 */
final class Module implements Feature {

	/**
	 * Options of WordPress that are published with campaigns: addresses, time zone and language.
	 */
	const OPTIONS = array( 'home', 'siteurl', 'permalink_structure', 'timezone_string', 'gmt_offset', 'WPLANG' );

	/**
	 * Hooks in.
	 *
	 * @return void
	 */
	public function register(): void {
		add_action( 'beckon_campaigns_changed', array( Rebuild::class, 'rebuild' ), 10, 0 );
		add_action( 'beckon_settings_changed', array( Rebuild::class, 'rebuild' ), 10, 0 );
		foreach ( self::OPTIONS as $option ) {
			add_action( "update_option_$option", array( Rebuild::class, 'rebuild' ), 20, 0 );
		}
		// Once post types are there, which campaigns are read by.
		add_action( 'wp_loaded', array( self::class, 'bring_up_to_date' ) );
		add_action( 'admin_init', array( Rebuild::class, 'look_at_files' ) );
		add_action( 'wp_head', array( PrintTag::class, 'print_room' ) );
		add_action( 'wp_footer', array( PrintTag::class, 'print_tag' ), 5 );
		add_action( 'rest_api_init', array( ContentController::class, 'register_routes' ) );
	}

	/**
	 * Makes it anew where another release made it. Pages trust that a release's files are as they came; where the plugin may
	 * be at work in somebody's hands, they look.
	 *
	 * @return void
	 */
	public static function bring_up_to_date(): void {
		if ( self::maker() !== SnapshotStore::live()['maker'] ) {
			Rebuild::rebuild();
		} elseif ( 'production' !== wp_get_environment_type() ) {
			Rebuild::look_at_files();
		}
	}

	/**
	 * What makes the snapshot: a release, and whether there is a consent plugin, by whose coming what is published changes.
	 *
	 * @return string
	 */
	public static function maker(): string {
		return Plugin::VERSION . ( function_exists( 'wp_has_consent' ) ? 'c' : '' );
	}
}
