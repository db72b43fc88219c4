<?php
/**
 * Who wants no mail.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\RowStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A hash of the address and nothing else of them. It stays when they are erased: else the next sign-up would bring mail again.
 */
final class RefusalStore {

	/**
	 * The table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'beckon_refusals';
	}

	/**
	 * How the table is made.
	 *
	 * @return string
	 */
	public static function schema(): string {
		global $wpdb;
		$table = self::table();
		return "CREATE TABLE $table (
  person char(27) NOT NULL,
  refused_at datetime NOT NULL,
  asked_lead char(36) DEFAULT NULL,
  PRIMARY KEY  (person)
) {$wpdb->get_charset_collate()};";
	}

	/**
	 * Notes a refusal; who was asked once since is not asked again by refusing anew.
	 *
	 * @param string $person Hash of whose it is.
	 * @param string $at     In UTC.
	 * @return bool Whether it is kept.
	 */
	public static function refuse( string $person, string $at ): bool {
		global $wpdb;
		$done = RowStore::insert_new(
			self::table(),
			array(
				'person'     => $person,
				'refused_at' => $at,
			)
		);
		if ( null === $done ) {
			return false;
		}
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return $done || false !== $wpdb->update( self::table(), array( 'refused_at' => $at ), array( 'person' => $person ) );
	}

	/**
	 * Ends a refusal.
	 *
	 * @param string $person Hash of whose it is.
	 * @return void
	 */
	public static function end( string $person ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		$wpdb->delete( self::table(), array( 'person' => $person ) );
	}

	/**
	 * Since when somebody wants no mail.
	 *
	 * @param string|null $person Hash of whose it is.
	 * @return string|null In UTC; null where they have not said so.
	 */
	public static function since( ?string $person ): ?string {
		global $wpdb;
		if ( null === $person ) {
			return null;
		}
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		$since = $wpdb->get_var( $wpdb->prepare( 'SELECT refused_at FROM %i WHERE person = %s', self::table(), $person ) );
		$wpdb->suppress_errors( $shows );
		return is_string( $since ) ? $since : null;
	}

	/**
	 * Takes the one question that may be asked of somebody who refuses; the same sign-up has it again when a try has failed.
	 *
	 * @param string $person Hash of whose it is.
	 * @param string $lead   The sign-up.
	 * @return bool Whether it may be asked.
	 */
	public static function claim( string $person, string $lead ): bool {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		$wpdb->query( $wpdb->prepare( 'UPDATE %i SET asked_lead = %s WHERE person = %s AND asked_lead IS NULL', self::table(), $lead, $person ) );
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
		return $lead === $wpdb->get_var( $wpdb->prepare( 'SELECT asked_lead FROM %i WHERE person = %s', self::table(), $person ) );
	}
}
