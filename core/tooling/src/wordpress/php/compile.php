<?php
/**
 * Compiles the plugin's PHP by whatever PHP runs this, and prints as JSON what that PHP says of it: a list of [ file, what ],
 * and the file in which a fatal error stopped it.
 */

$given     = json_decode( file_get_contents( '/given.json' ), true );
$plugin    = $given['plugin'];
$complains = array();
$current   = '';

/** Names a file as the repository does. */
$name = fn( string $file ): string => substr( $file, strlen( $plugin ) + 1 );

set_error_handler(
	function ( int $level, string $words, string $file ) use ( &$complains, $name ): bool {
		$complains[] = array( $name( $file ), $words );
		return true;
	}
);
register_shutdown_function(
	function () use ( &$complains, &$current, $name ): void {
		$last = error_get_last();
		if ( null !== $last && in_array( $last['type'], array( E_ERROR, E_PARSE, E_CORE_ERROR, E_COMPILE_ERROR ), true ) ) {
			$complains[] = array( $name( $last['file'] ), $last['message'] );
		}
		echo json_encode( array( 'stopped' => $current, 'complains' => $complains ) );
	}
);
spl_autoload_register(
	function ( string $class ) use ( $plugin ): void {
		$file = $plugin . '/includes/' . str_replace( '\\', '/', substr( $class, strlen( 'Beckon\\' ) ) ) . '.php';
		if ( 0 === strpos( $class, 'Beckon\\' ) && is_file( $file ) ) {
			require_once $file;
		}
	}
);
define( 'ABSPATH', '/' );
foreach ( array( 'MINUTE' => 60, 'HOUR' => 3600, 'DAY' => 86400, 'WEEK' => 604800 ) as $unit => $seconds ) {
	define( "{$unit}_IN_SECONDS", $seconds );
}

foreach ( $given['files'] as $file ) {
	$current = $file;
	try {
		if ( preg_match( '~^includes/.*[A-Z]\w*\.php$~', $file ) ) {
			// Loaded with all it extends and implements: a signature that does not fit ends PHP here.
			require_once "$plugin/$file";
		} else {
			token_get_all( file_get_contents( "$plugin/$file" ), TOKEN_PARSE );
		}
	} catch ( Throwable $problem ) {
		$complains[] = array( $file, get_class( $problem ) . ': ' . $problem->getMessage() . ' on line ' . $problem->getLine() );
	}
}
$current = '';
