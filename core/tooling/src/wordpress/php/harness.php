<?php
/**
 * Loaded in every site that is opened for tests and the demo: nothing leaves the machine, and what would have is recorded.
 */

/**
 * Adds a line to one of the site's records.
 */
function beckon_harness_record( string $file, array $entry ): void {
	file_put_contents( getenv( 'BECKON_SITE' ) . "/$file", json_encode( $entry ) . "\n", FILE_APPEND | LOCK_EX );
}

add_filter(
	'pre_http_request',
	function ( $answer, $args, $url ) {
		if ( in_array( parse_url( $url, PHP_URL_HOST ), array( '127.0.0.1', 'localhost' ), true ) ) {
			return $answer;
		}
		$trace = array_filter( array_column( debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS ), 'file' ) );
		beckon_harness_record( 'outside.log', array( 'url' => $url, 'by' => array_values( $trace ) ) );
		return new WP_Error( 'offline', 'This site makes no calls.' );
	},
	1,
	3
);
add_filter(
	'pre_wp_mail',
	function ( $sent, $mail ) {
		beckon_harness_record( 'mail.log', $mail );
		return true;
	},
	10,
	2
);

// The dashboard's own calls for updates, which would only fill the log with warnings here.
remove_action( 'init', 'wp_schedule_update_checks' );
foreach ( array( 'load-plugins.php', 'load-update.php', 'load-update-core.php' ) as $hook ) {
	remove_action( $hook, 'wp_update_plugins' );
	remove_action( $hook, 'wp_update_themes' );
}
foreach ( array( 'core', 'plugins', 'themes' ) as $kind ) {
	remove_action( 'admin_init', "_maybe_update_$kind" );
	add_filter(
		"pre_site_transient_update_$kind",
		fn() => (object) array(
			'last_checked'    => time(),
			'updates'         => array(),
			'response'        => array(),
			'translations'    => array(),
			'no_update'       => array(),
			'checked'         => array(),
			'version_checked' => $GLOBALS['wp_version'],
		)
	);
}

// What the browser would fetch from elsewhere.
add_filter( 'pre_option_show_avatars', '__return_zero' );
add_filter( 'should_load_remote_block_patterns', '__return_false' );
add_filter( 'emoji_svg_url', '__return_false' );
add_filter( 'block_editor_settings_all', fn( $settings ) => array( 'enableOpenverseMediaCategory' => false ) + $settings );
add_action(
	'init',
	function () {
		remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
		remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
		remove_action( 'enqueue_block_editor_assets', 'wp_enqueue_editor_block_directory_assets' );
	}
);

// The editor's welcome covers the editor, and shows an animation from elsewhere.
add_filter(
	'get_user_metadata',
	function ( $value, $user, $key ) {
		static $is_asking = false;
		if ( $is_asking || substr( $key, -strlen( 'persisted_preferences' ) ) !== 'persisted_preferences' ) {
			return $value;
		}
		$is_asking = true;
		$stored    = get_user_meta( $user, $key, true );
		$is_asking = false;
		return $stored ? $value : array(
			array(
				'core/edit-post' => array( 'welcomeGuide' => false ),
				'core'           => array( 'enableChoosePatternModal' => false ),
				'_modified'      => gmdate( 'c' ),
			),
		);
	},
	10,
	3
);
