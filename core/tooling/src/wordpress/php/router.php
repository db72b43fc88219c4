<?php
/**
 * What `php -S` answers with: files as they are, folders by their index.php, everything else by WordPress.
 */

// Code of the test that opened the site, which alone knows the key.
if ( '/run' === $_SERVER['REQUEST_URI'] && getenv( 'BECKON_RUN_KEY' ) && hash_equals( getenv( 'BECKON_RUN_KEY' ), $_SERVER['HTTP_X_KEY'] ?? '' ) ) {
	require __DIR__ . '/run.php';
	return true;
}
$root = getenv( 'BECKON_SITE' );
$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( false !== strpos( $path, '..' ) ) {
	http_response_code( 400 );
	return true;
}
$file = $root . $path;
if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	if ( '/' !== substr( $path, -1 ) ) {
		header( 'Location: ' . $path . '/', true, 301 );
		return true;
	}
	$file = $file . 'index.php';
	$path = $path . 'index.php';
}
if ( ! is_file( $file ) ) {
	$file = $root . '/index.php';
	$path = '/index.php';
} elseif ( '.php' !== substr( $file, -4 ) ) {
	// What has its version in its address is kept by browsers, as sites' own servers have it: to load and compile a screen's
	// scripts anew for each page is a third of what wp-admin computes.
	$types = array( 'js' => 'text/javascript', 'css' => 'text/css' );
	$type  = $types[ pathinfo( $file, PATHINFO_EXTENSION ) ] ?? null;
	if ( ! $type || ! preg_match( '~[?&]ver=|-[0-9a-f]{6}\.js$~', $_SERVER['REQUEST_URI'] ) ) {
		return false;
	}
	header( "Content-Type: $type; charset=utf-8" );
	header( 'Content-Length: ' . filesize( $file ) );
	header( 'Cache-Control: max-age=31536000' );
	readfile( $file );
	return true;
}
$_SERVER['SCRIPT_FILENAME'] = $file;
$_SERVER['SCRIPT_NAME']     = $path;
$_SERVER['PHP_SELF']        = $path;
chdir( dirname( $file ) );
require $file;
return true;
