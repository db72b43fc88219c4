<?php
/**
 * Facts about a person, for pages that lie in caches.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Visit;

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
		add_action( 'rest_api_init', array( VisitController::class, 'register_routes' ) );
		add_filter( 'beckon_facts', array( Needs::class, 'add' ), 10, 2 );
	}
}
