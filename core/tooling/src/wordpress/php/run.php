<?php
/**
 * Runs the PHP code of its standard input inside the loaded site, as in wp-admin: every function is there.
 */

$code                      = stream_get_contents( STDIN );
$_SERVER['HTTP_HOST']      = parse_url( getenv( 'BECKON_URL' ), PHP_URL_HOST ) . ( parse_url( getenv( 'BECKON_URL' ), PHP_URL_PORT ) ? ':' . parse_url( getenv( 'BECKON_URL' ), PHP_URL_PORT ) : '' );
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI']    = '/';
ini_set( 'display_errors', 'stderr' );
require getenv( 'BECKON_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
eval( $code );
