<?php
/**
 * Sign-ups by their age.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What of them is let go of in time, and whom a mail is still owed.
 */
final class LeadAgeStore {

	/**
	 * Lets go of addresses of computers.
	 *
	 * @param string $before Of sign-ups until this moment, in UTC.
	 * @param int    $most   How many at once.
	 * @return int How many there were.
	 */
	public static function drop_ips( string $before, int $most ): int {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		$ids = (array) $wpdb->get_col( $wpdb->prepare( 'SELECT id FROM %i WHERE ip IS NOT NULL AND created_at <= %s LIMIT %d', LeadStore::table(), $before, $most ) );
		foreach ( $ids as $id ) {
			LeadStore::update( $id, array( 'ip' => null ) );
		}
		return count( $ids );
	}

	/**
	 * Ids of what is to be erased. What somebody wants kept and not used does not grow old.
	 *
	 * @param string $what   Either `created_at` or `deleted_at`.
	 * @param string $before Until this moment, in UTC.
	 * @param int    $most   How many.
	 * @return string[]
	 */
	public static function ids_before( string $what, string $before, int $most ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (array) $wpdb->get_col( $wpdb->prepare( 'SELECT id FROM %i WHERE %i IS NOT NULL AND %i <= %s AND frozen_at IS NULL LIMIT %d', LeadStore::table(), $what, $what, $before, $most ) );
	}

	/**
	 * Sign-ups whose confirmation mail did not go out. One that may be on its way at this moment is not among them: nobody is
	 * to get it twice.
	 *
	 * @param string $since  Not older than this, in UTC.
	 * @param string $before Last tried before this, in UTC.
	 * @param int    $most   How many.
	 * @return string[] Ids.
	 */
	public static function ids_not_asked( string $since, string $before, int $most ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (array) $wpdb->get_col( $wpdb->prepare( "SELECT id FROM %i WHERE state = 'unconfirmed' AND asked = 0 AND deleted_at IS NULL AND frozen_at IS NULL AND created_at > %s AND COALESCE(asked_at, created_at) <= %s LIMIT %d", LeadStore::table(), $since, $before, $most ) );
	}
}
