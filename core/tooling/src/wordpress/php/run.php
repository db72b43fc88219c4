<?php
/**
 * Runs PHP code inside the loaded site, as in wp-admin: every function is there. The code is its standard input; or, where
 * the site is served, the body of a request to router.php: its process has WordPress compiled in memory.
 */

if ( 'cli' === PHP_SAPI ) {
	$code = stream_get_contents( STDIN );
	ini_set( 'display_errors', 'stderr' );
} else {
	$code = file_get_contents( 'php://input' );
	// Nobody's request: no visitor, no browser, no time that runs out.
	foreach ( array_keys( $_SERVER ) as $beckon_name ) {
		if ( preg_match( '/^(HTTP|REMOTE|CONTENT)_/', $beckon_name ) ) {
			unset( $_SERVER[ $beckon_name ] );
		}
	}
	set_time_limit( 0 );
	// Whatever the code does to headers and to the status is not the answer's: that says how the code ended.
	ob_start();
	register_shutdown_function(
		function () {
			$beckon_error = error_get_last();
			$has_failed   = $beckon_error && ( $beckon_error['type'] & ( E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR ) );
			$printed      = (string) ob_get_clean();
			header_remove();
			http_response_code( $has_failed ? 500 : 200 );
			echo $has_failed ? $beckon_error['message'] . "\n" . $printed : $printed;
		}
	);
}
$_SERVER['HTTP_HOST']      = parse_url( getenv( 'BECKON_URL' ), PHP_URL_HOST ) . ( parse_url( getenv( 'BECKON_URL' ), PHP_URL_PORT ) ? ':' . parse_url( getenv( 'BECKON_URL' ), PHP_URL_PORT ) : '' );
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI']    = '/';
require getenv( 'BECKON_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
eval( $code );
