<?php
/**
 * Makes a fresh installation into a network of sites in folders.
 */

$_SERVER['HTTP_HOST'] = preg_replace( '~^https?://~', '', getenv( 'BECKON_URL' ) );
define( 'WP_INSTALLING_NETWORK', true );
require getenv( 'BECKON_SITE' ) . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
	$wpdb->$name = $table;
}
install_network();
$answer = populate_network( 1, $_SERVER['HTTP_HOST'], 'admin@example.test', 'Halden Wool', '/', false );
if ( is_wp_error( $answer ) ) {
	throw new Exception( $answer->get_error_message() );
}
