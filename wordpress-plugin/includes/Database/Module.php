<?php
/**
 * Hooks of the tables.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Database;

use Beckon\Module as Feature;
use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Keeps every site's tables at the version of the code, and takes them away with the site.
 */
final class Module implements Feature {

	/**
	 * Hooks in.
	 *
	 * @return void
	 */
	public function register(): void {
		register_activation_hook( Plugin::file(), array( $this, 'activate' ) );
		add_action( 'init', array( Tables::class, 'bring_up_to_date' ), 1 );
		add_action( 'wp_initialize_site', array( $this, 'start_site' ), 900 );
		add_filter( 'wpmu_drop_tables', array( $this, 'add_tables' ), 10, 2 );
	}

	/**
	 * Makes the tables at once. Of a large network each site makes its own when it is first asked for a page.
	 *
	 * @param bool $is_for_network Whether the plugin is activated for all sites.
	 * @return void
	 */
	public function activate( $is_for_network = false ): void {
		if ( $is_for_network && ! wp_is_large_network() ) {
			Sites::visit( array( Tables::class, 'create' ) );
			return;
		}
		Tables::create();
	}

	/**
	 * Makes the tables of a new site of a network that has the plugin everywhere.
	 *
	 * @param \WP_Site $site The new site.
	 * @return void
	 */
	public function start_site( \WP_Site $site ): void {
		if ( ! function_exists( 'is_plugin_active_for_network' ) ) {
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
		}
		if ( is_plugin_active_for_network( plugin_basename( Plugin::file() ) ) ) {
			switch_to_blog( (int) $site->blog_id );
			Tables::create();
			restore_current_blog();
		}
	}

	/**
	 * Names our tables to WordPress when it deletes a site.
	 *
	 * @param string[] $tables Tables to drop.
	 * @param int      $id     The site.
	 * @return string[]
	 */
	public function add_tables( array $tables, int $id ): array {
		switch_to_blog( $id );
		$ours = Tables::names();
		restore_current_blog();
		return array_merge( $tables, $ours );
	}
}
