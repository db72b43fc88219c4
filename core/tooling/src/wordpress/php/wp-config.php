<?php
/**
 * The settings of every site that is opened for tests and the demo. What differs comes by the environment.
 */

$site = getenv( 'BECKON_SITE' );

define( 'DB_NAME', getenv( 'BECKON_DB_NAME' ) ?: 'wordpress' );
define( 'DB_USER', getenv( 'BECKON_DB_USER' ) ?: 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', getenv( 'BECKON_DB_HOST' ) ?: 'localhost' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'DB_ENGINE', getenv( 'BECKON_DB_HOST' ) ? 'mysql' : 'sqlite' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( "{$name}_KEY", "{$name} of a site that lives for minutes" );
	define( "{$name}_SALT", "{$name} salt of a site that lives for minutes" );
}
$table_prefix = 'wp_';

define( 'WP_HOME', getenv( 'BECKON_URL' ) );
define( 'WP_SITEURL', getenv( 'BECKON_URL' ) );
define( 'WP_CONTENT_DIR', $site . '/wp-content' );
define( 'WP_CONTENT_URL', getenv( 'BECKON_URL' ) . '/wp-content' );
if ( getenv( 'BECKON_MULTISITE' ) ) {
	define( 'MULTISITE', true );
	define( 'SUBDOMAIN_INSTALL', false );
	define( 'DOMAIN_CURRENT_SITE', preg_replace( '~^https?://~', '', getenv( 'BECKON_URL' ) ) );
	define( 'PATH_CURRENT_SITE', '/' );
	define( 'SITE_ID_CURRENT_SITE', 1 );
	define( 'BLOG_ID_CURRENT_SITE', 1 );
}

define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', $site . '/debug.log' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'SCRIPT_DEBUG', false );
define( 'WP_ENVIRONMENT_TYPE', getenv( 'BECKON_ENVIRONMENT' ) ?: 'local' );
// Nothing leaves the machine, and nothing happens by itself: tests run cron when they mean to.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_AUTO_UPDATE_CORE', false );
define( 'DISABLE_WP_CRON', true );
// A linked plugin is the working copy: it is never deleted or replaced from the admin.
define( 'DISALLOW_FILE_MODS', ! getenv( 'BECKON_FILE_MODS' ) );
define( 'FS_METHOD', 'direct' );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', $site . '/' );
}
require_once ABSPATH . 'wp-settings.php';
