<?php
/**
 * Personal data: handed on, forgotten, let go of in time, and told about.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Privacy;

use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Hooks of it.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks it into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		add_filter( 'wp_privacy_personal_data_exporters', array( Exporter::class, 'add' ) );
		add_filter( 'wp_privacy_personal_data_erasers', array( Eraser::class, 'add' ) );
		add_action( 'admin_init', array( Policy::class, 'suggest' ) );
		add_action( 'init', array( self::class, 'tell_cookies' ), 20 );
		add_filter( 'wp_consent_api_registered_' . plugin_basename( Plugin::file() ), '__return_true' );
		// What there is to let go of has come by a route.
		add_action( 'rest_api_init', array( Retention::class, 'plan' ) );
		add_action( 'admin_init', array( Retention::class, 'plan' ) );
		add_action( Retention::HOOK, array( Retention::class, 'run' ) );
		add_action( Retention::MORE, array( Retention::class, 'run' ) );
		register_deactivation_hook( Plugin::file(), array( Retention::class, 'stop' ) );
	}

	/**
	 * Tells of the cookies where somebody asks.
	 *
	 * @return void
	 */
	public static function tell_cookies(): void {
		if ( function_exists( 'wp_add_cookie_info' ) ) {
			Cookies::tell();
		}
	}
}
