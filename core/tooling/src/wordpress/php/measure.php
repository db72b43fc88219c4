<?php
/**
 * Must-use plugin of the benchmark: says at the end of each page what it took, and how much of that was ours.
 */

$GLOBALS['beckon_ours']  = 0;
$GLOBALS['beckon_calls'] = 0;
$GLOBALS['beckon_depth'] = 0;

// The last that WordPress asks for before it loads plugins: what it does of its own before that is not ours.
add_filter(
	'option_active_plugins',
	function ( $plugins ) {
		$GLOBALS['beckon_began'] = hrtime( true );
		return $plugins;
	},
	PHP_INT_MAX
);
add_action(
	'plugin_loaded',
	function ( $file ) {
		if ( false !== strpos( $file, '/beckon.php' ) ) {
			$GLOBALS['beckon_ours'] += hrtime( true ) - $GLOBALS['beckon_began'];
		}
	}
);

/** A call with a clock around it. What it calls of ours in turn has been counted with it. */
function beckon_time( callable $call ): callable {
	return function ( ...$args ) use ( $call ) {
		++$GLOBALS['beckon_calls'];
		++$GLOBALS['beckon_depth'];
		$began = hrtime( true );
		try {
			return $call( ...$args );
		} finally {
			$took = hrtime( true ) - $began;
			if ( 0 === --$GLOBALS['beckon_depth'] ) {
				$GLOBALS['beckon_ours'] += $took;
			}
		}
	};
}

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

				$hook->callbacks[ $priority ][ $id ]['function'] = beckon_time( $call );
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
			'ours_ms' => beckon_take_clocks_off( $GLOBALS['beckon_ours'], $GLOBALS['beckon_calls'] ) / 1e6,
		);
		echo '<!--measured ' . wp_json_encode( $figures ) . '-->';
	},
	0
);

/** What was measured, less what the clocks themselves take between their two looks: a page's blocks make it a hundred calls. */
function beckon_take_clocks_off( int $ours, int $calls ): float {
	$before = $GLOBALS['beckon_ours'];
	$nothing = beckon_time( fn( $html ) => $html );
	for ( $turn = 0; $turn < 200; $turn++ ) {
		$nothing( '' );
	}
	return $ours - $calls * ( $GLOBALS['beckon_ours'] - $before ) / 200;
}
