<?php
/**
 * What is promised, and what the owner is told of it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Promises;

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
		add_action( 'rest_api_init', array( PromisesController::class, 'register_routes' ) );
		add_action( 'admin_notices', array( News::class, 'print_notice' ) );
	}
}
