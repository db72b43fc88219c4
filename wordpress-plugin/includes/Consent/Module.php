<?php
/**
 * Asking for consent, and hearing what others were told.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Consent;

use Beckon\Snapshot\SnapshotStore;

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
		add_action( 'wp_footer', array( self::class, 'print_banner' ), 4 );
		add_filter( 'wp_get_consent_type', array( Banner::class, 'name_type' ), 5 );
	}

	/**
	 * Prints the banner where it is switched on.
	 *
	 * @return void
	 */
	public static function print_banner(): void {
		if ( null !== SnapshotStore::live()['banner'] ) {
			Banner::print_banner();
		}
	}
}
