<?php
/**
 * Writes rows that may be there already.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A row whose key is taken is no error: it is how of two calls one comes first.
 */
final class RowStore {

	/**
	 * Inserts a row where none of its keys is taken.
	 *
	 * @param string               $table A table of ours.
	 * @param array<string, mixed> $row   By column; null stays null.
	 * @return bool|null Whether it is new; null where it could not be written.
	 */
	public static function insert_new( string $table, array $row ): ?bool {
		global $wpdb;
		$columns = array();
		$values  = array();
		$given   = array();
		foreach ( $row as $column => $value ) {
			$columns[] = '%i';
			if ( null === $value ) {
				$values[] = 'NULL';
			} else {
				$values[] = is_int( $value ) ? '%d' : '%s';
				$given[]  = $value;
			}
		}
		$columns = implode( ', ', $columns );
		$values  = implode( ', ', $values );
		$shows   = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared, PluginCheck.Security.DirectDB.UnescapedDBParameter, WordPress.DB.PreparedSQLPlaceholders -- A table of our own; only placeholders are put in.
		$done = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO %i ($columns) VALUES ($values)", array_merge( array( $table ), array_keys( $row ), $given ) ) );
		$wpdb->suppress_errors( $shows );
		return false === $done ? null : 1 === (int) $done;
	}
}
