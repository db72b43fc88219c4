<?php
/**
 * Counting what campaigns do.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Hooks of the counters.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks the counters into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( CollectController::class, 'register_routes' ) );
	}
}
