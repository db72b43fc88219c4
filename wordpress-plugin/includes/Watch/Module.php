<?php
/**
 * What was refused, and to whom it is told.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Watch;

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
		// After all others: what is answered in the end is what counts.
		add_filter( 'rest_request_after_callbacks', array( Refused::class, 'note_answer' ), PHP_INT_MAX, 3 );
		add_filter( 'rest_authentication_errors', array( Refused::class, 'note_login' ), PHP_INT_MAX );
		add_action( 'check_admin_referer', array( Refused::class, 'note_nonce' ), 10, 2 );
		add_filter( 'beckon_retention_steps', array( Refused::class, 'add_retention' ) );
		add_filter( 'debug_information', array( SiteHealth::class, 'add_section' ) );
	}
}
