<?php
/**
 * Tables as a whole.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Database;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Looks for tables and removes them.
 */
final class TableStore {

	/**
	 * Which of some tables are not there.
	 *
	 * @param string[] $names Names of tables.
	 * @return string[]
	 */
	public static function missing( array $names ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Asked when tables are made, never on a page.
		$there = $wpdb->get_col( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $wpdb->prefix . 'beckon_' ) . '%' ) );
		// Some servers keep names in small letters, whatever was asked for.
		return array_values( array_udiff( $names, $there, 'strcasecmp' ) );
	}

	/**
	 * Removes all tables of this site that are ours, of whatever version of the plugin.
	 *
	 * @return void
	 */
	public static function drop_all(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Asked when the plugin or the site is deleted; a table is dropped for good.
		$tables = $wpdb->get_col( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $wpdb->prefix . 'beckon_' ) . '%' ) );
		foreach ( $tables as $table ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
			$wpdb->query( $wpdb->prepare( 'DROP TABLE IF EXISTS %i', $table ) );
		}
	}

	/**
	 * Removes all rows of a table of WordPress itself whose key begins with a prefix of ours.
	 *
	 * @param string $table  A property of `$wpdb`: `options`, `postmeta`, `usermeta`, `sitemeta`.
	 * @param string $column Its column of keys.
	 * @param string $prefix Such as `beckon_`.
	 * @return void
	 */
	public static function delete_keys( string $table, string $column, string $prefix ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- When the plugin is deleted; the caches are flushed after it.
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE %i LIKE %s', $wpdb->$table, $column, $wpdb->esc_like( $prefix ) . '%' ) );
	}
}
