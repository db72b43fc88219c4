<?php
/**
 * Every site of an installation.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Database;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Does something in each site of a network, or in the only one there is.
 */
final class Sites {

	/**
	 * How many sites are listed at once.
	 */
	const BATCH = 100;

	/**
	 * Calls a function once in every site.
	 *
	 * @param callable $act Takes nothing.
	 * @return void
	 */
	public static function visit( callable $act ): void {
		if ( ! is_multisite() ) {
			// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- Its type says that it can be called.
			$act();
			return;
		}
		$offset = 0;
		do {
			$ids     = get_sites(
				array(
					'fields'  => 'ids',
					'number'  => self::BATCH,
					'offset'  => $offset,
					'orderby' => 'id',
				)
			);
			$is_full = count( $ids ) === self::BATCH;
			foreach ( $ids as $id ) {
				switch_to_blog( (int) $id );
				// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- As above.
				$act();
				restore_current_blog();
			}
			$offset += self::BATCH;
		} while ( $is_full );
	}
}
