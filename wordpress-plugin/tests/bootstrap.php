<?php
/**
 * Loads the real WordPress that core/tooling/src/wordpress has opened, with the plugin active.
 *
 * @package Beckon
 */

// WordPress' own globals: PHPUnit loads this file inside a function.
global $wpdb, $wp, $wp_query, $wp_rewrite, $wp_the_query, $wp_roles, $wp_scripts, $wp_styles, $wp_filter, $wp_locale, $current_user, $wp_version, $post, $wp_object_cache, $wp_actions, $wp_current_filter, $table_prefix, $wp_post_types, $wp_taxonomies, $shortcode_tags, $pagenow, $wp_rest_server, $current_site, $current_blog, $wp_db_version, $wp_textdomain_registry, $l10n, $wp_plugin_paths, $wp_embed, $wp_widget_factory, $wp_theme_directories, $_wp_theme_features, $wp_customize, $allowedposttags, $allowedtags, $allowedentitynames, $allowedxmlentitynames, $wp_locale_switcher, $wp_did_header, $wp_plugins, $wp_smiliessearch, $wpsmiliestrans, $timestart;

$beckon_site = getenv( 'BECKON_SITE' );
if ( ! $beckon_site ) {
	fwrite( STDERR, "Run these tests by core/tooling/src/wordpress/run-phpunit.ts: they need a WordPress.\n" );
	exit( 1 );
}
$_SERVER['HTTP_HOST']      = (string) preg_replace( '~^https?://~', '', (string) getenv( 'BECKON_URL' ) );
$_SERVER['SERVER_NAME']    = 'example.test';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI']    = '/';
$_SERVER['REMOTE_ADDR']    = '127.0.0.1';

require $beckon_site . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once __DIR__ . '/TestCase.php';

// Tests make hundreds of users whose passwords nobody guesses: hashed as for a real site, they took longer than all else.
add_filter(
	'wp_hash_password_options',
	static function ( array $options ): array {
		return array( 'cost' => 4 ) + $options;
	}
);
