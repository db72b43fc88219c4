<?php
/**
 * Everything of a site that is ours, removed.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Database;

use Beckon\Rights\Right;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Leaves a site as if the plugin had never been there.
 */
final class Removal {

	/**
	 * The post types whose posts are ours.
	 */
	const POST_TYPES = array( 'beckon_campaign' );

	/**
	 * How many posts are deleted at once.
	 */
	const BATCH = 100;

	/**
	 * Removes posts, tables, options, meta, transients and planned tasks of this site.
	 *
	 * @return void
	 */
	public static function remove(): void {
		foreach ( self::POST_TYPES as $type ) {
			self::delete_posts( $type );
		}
		self::remove_requests();
		self::unschedule();
		TableStore::drop_all();
		foreach ( array( 'beckon_', '_transient_beckon_', '_transient_timeout_beckon_' ) as $prefix ) {
			TableStore::delete_keys( 'options', 'option_name', $prefix );
		}
		foreach ( array( 'beckon_', '_beckon_' ) as $prefix ) {
			TableStore::delete_keys( 'postmeta', 'meta_key', $prefix );
		}
		wp_cache_flush();
	}

	/**
	 * Removes privacy requests of our kinds; those of WordPress' own are the site's.
	 *
	 * @return void
	 */
	public static function remove_requests(): void {
		$query = array(
			'post_type'     => Right::POST_TYPE,
			'post_name__in' => array_values( array_diff( Right::ACTIONS, array( 'export_personal_data', 'remove_personal_data' ) ) ),
			'post_status'   => array( 'request-pending', 'request-confirmed', 'request-failed', 'request-completed' ),
			// phpcs:ignore WordPress.WP.PostsPerPage -- Requests with a word of ours: a site has a handful.
			'numberposts'   => -1,
			'fields'        => 'ids',
		);
		foreach ( get_posts( $query ) as $id ) {
			wp_delete_post( $id, true );
		}
	}

	/**
	 * Removes what belongs to all sites of a network together: what users have set for themselves, and the network's options.
	 *
	 * @return void
	 */
	public static function remove_shared(): void {
		TableStore::delete_keys( 'usermeta', 'meta_key', 'beckon_' );
		if ( is_multisite() ) {
			foreach ( array( 'beckon_', '_site_transient_beckon_', '_site_transient_timeout_beckon_' ) as $prefix ) {
				TableStore::delete_keys( 'sitemeta', 'meta_key', $prefix );
			}
		} else {
			foreach ( array( '_site_transient_beckon_', '_site_transient_timeout_beckon_' ) as $prefix ) {
				TableStore::delete_keys( 'options', 'option_name', $prefix );
			}
		}
		wp_cache_flush();
	}

	/**
	 * Deletes all posts of a type with their revisions, whether the type is registered now or not.
	 *
	 * @param string $type A post type.
	 * @return void
	 */
	private static function delete_posts( string $type ): void {
		if ( ! post_type_exists( $type ) ) {
			// Deleting asks the type about its capabilities and comments.
			register_post_type( $type, array( 'public' => false ) );
		}
		$query = array(
			'post_type'   => $type,
			'post_status' => array_keys( get_post_stati() ),
			// phpcs:ignore WordPress.WP.PostsPerPage -- A hundred at a time.
			'numberposts' => self::BATCH,
			'fields'      => 'ids',
		);
		$ids   = get_posts( $query );
		while ( $ids ) {
			foreach ( $ids as $id ) {
				if ( ! wp_delete_post( $id, true ) ) {
					return;
				}
			}
			$ids = get_posts( $query );
		}
	}

	/**
	 * Cancels every planned task of ours.
	 *
	 * @return void
	 */
	private static function unschedule(): void {
		foreach ( _get_cron_array() as $hooks ) {
			foreach ( array_keys( $hooks ) as $hook ) {
				if ( 0 === strpos( $hook, 'beckon_' ) ) {
					wp_unschedule_hook( $hook );
				}
			}
		}
	}
}
