<?php
/**
 * Taking sign-ups.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Hooks of the sign-ups.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks them into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( LeadsController::class, 'register_routes' ) );
		add_action( 'template_redirect', array( ConfirmationPage::class, 'show' ), 0 );
		// After whoever compiles and publishes: what is live then is what pages show.
		add_action( 'beckon_campaigns_changed', array( FormBook::class, 'update' ), 20, 0 );
	}
}
