<?php
/**
 * What only screens and routes need.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Backstage;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Starts the features that no page which is only looked at has a use for, once there is a screen or a route.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks it into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		// Screens of a site, of a network and of nobody (admin-post.php, admin-ajax.php), and the routes.
		foreach ( array( 'admin_menu', 'network_admin_menu', 'admin_init', 'rest_api_init' ) as $first ) {
			add_action( $first, array( self::class, 'open' ), -1 );
		}
	}

	/**
	 * Starts them. Starting them twice changes nothing: a hook knows each of their callbacks by its name.
	 *
	 * @return void
	 */
	public static function open(): void {
		( new \Beckon\Editor\Module() )->register();
		( new \Beckon\Events\Module() )->register();
		( new \Beckon\Admin\Module() )->register();
		( new \Beckon\Promises\Module() )->register();
	}
}
