<?php
/**
 * Hooks of the settings.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Settings;

use Beckon\Module as Feature;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Keeps the settings in shape, and tells when they have changed.
 */
final class Module implements Feature {

	/**
	 * Hooks in.
	 *
	 * @return void
	 */
	public function register(): void {
		add_filter( 'sanitize_option_' . Settings::OPTION, array( Settings::class, 'sanitize' ) );
		add_action( 'add_option_' . Settings::OPTION, array( $this, 'tell' ), 10, 0 );
		add_action( 'update_option_' . Settings::OPTION, array( $this, 'tell' ), 10, 0 );
	}

	/**
	 * Tells that settings have changed.
	 *
	 * @return void
	 */
	public function tell(): void {
		/**
		 * Fires after Beckon's settings of this site have changed.
		 */
		do_action( 'beckon_settings_changed' );
	}
}
