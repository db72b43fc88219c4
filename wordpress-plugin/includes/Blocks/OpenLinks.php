<?php
/**
 * Links and buttons that open a campaign.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * They are ordinary links to `#beckon-<id>`, so that nothing is lost when the plugin is gone. A page that has one loads a
 * small script for them; any other page pays a search for some letters in what it prints.
 */
final class OpenLinks {

	const HANDLE = 'beckon-open';

	/**
	 * Loads the script where something that is printed has such a link.
	 *
	 * @param mixed $html What is printed.
	 * @return mixed The same.
	 */
	public static function notice( $html ) {
		if ( is_string( $html ) && false !== strpos( $html, '="#beckon-' ) && ! wp_script_is( self::HANDLE, 'enqueued' ) ) {
			self::enqueue();
		}
		return $html;
	}

	/**
	 * Names the script only now: naming it on every page would have WordPress list all of its own scripts for nothing.
	 *
	 * @return void
	 */
	private static function enqueue(): void {
		$built = Plugin::built( 'open-by-link' );
		if ( null !== $built ) {
			wp_enqueue_script(
				self::HANDLE,
				Plugin::url( 'build/open-by-link/index.js' ),
				array(),
				$built['version'],
				array(
					'strategy'  => 'defer',
					'in_footer' => true,
				)
			);
		}
	}
}
