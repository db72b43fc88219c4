<?php
/**
 * Must-use plugin of the benchmark: says at the end of each page what it took, and how much of that was ours.
 */

$GLOBALS['beckon_ours'] = 0;

add_action(
	'muplugins_loaded',
	function () {
		$GLOBALS['beckon_began'] = hrtime( true );
	}
);
add_action(
	'plugin_loaded',
	function ( $file ) {
		if ( false !== strpos( $file, '/beckon.php' ) ) {
			$GLOBALS['beckon_ours'] += hrtime( true ) - $GLOBALS['beckon_began'];
		}
	}
);

/** Puts a clock around every callback of ours. */
function beckon_measure_callbacks(): void {
	static $known = array();
	foreach ( $GLOBALS['wp_filter'] as $name => $hook ) {
		foreach ( $hook->callbacks as $priority => $callbacks ) {
			foreach ( $callbacks as $id => $callback ) {
				$call  = $callback['function'];
				$owner = is_array( $call ) ? ( is_object( $call[0] ) ? get_class( $call[0] ) : $call[0] ) : ( is_string( $call ) ? $call : '' );
				if ( 0 !== strpos( $owner, 'Beckon\\' ) || isset( $known[ "$name $priority $id" ] ) ) {
					continue;
				}
				$known[ "$name $priority $id" ] = true;

				$hook->callbacks[ $priority ][ $id ]['function'] = function ( ...$args ) use ( $call ) {
					static $depth = 0;
					$began        = hrtime( true );
					++$depth;
					try {
						return $call( ...$args );
					} finally {
						--$depth;
						$GLOBALS['beckon_ours'] += 0 === $depth ? hrtime( true ) - $began : 0;
					}
				};
			}
		}
	}
}
add_action( 'plugins_loaded', 'beckon_measure_callbacks', 9999 );
add_action( 'wp_loaded', 'beckon_measure_callbacks', -9999 );
add_action(
	'shutdown',
	function () {
		if ( ! isset( $_GET['measure'] ) ) {
			return;
		}
		$figures = array(
			'queries' => $GLOBALS['wpdb']->num_queries,
			'ms'      => ( microtime( true ) - $_SERVER['REQUEST_TIME_FLOAT'] ) * 1000,
			'ours_ms' => $GLOBALS['beckon_ours'] / 1e6,
		);
		echo '<!--measured ' . wp_json_encode( $figures ) . '-->';
	},
	0
);
