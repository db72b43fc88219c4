<?php
/**
 * What every feature is to the plugin.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A feature: all its hooks stand in its `register`.
 */
interface Module {

	/**
	 * Hooks the feature into WordPress. Runs while plugins are loaded: it does nothing else.
	 *
	 * @return void
	 */
	public function register(): void;
}
