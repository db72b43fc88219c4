<?php
/**
 * Installs WordPress into an empty database: the template that every site starts as a copy of.
 */

$_SERVER['HTTP_HOST'] = 'localhost';
define( 'WP_INSTALLING', true );
require getenv( 'BECKON_SITE' ) . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Halden Wool', 'admin', 'admin@example.test', true, '', 'password' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'timezone_string', 'Europe/Oslo' );
update_option( 'blogdescription', 'Woollens from the west coast' );
