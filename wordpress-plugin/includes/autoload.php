<?php
/**
 * Finds the classes of the plugin by their names (PSR-4).
 *
 * @package Beckon
 */

namespace Beckon;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

spl_autoload_register(
	static function ( string $name ): void {
		if ( 0 !== strpos( $name, __NAMESPACE__ . '\\' ) ) {
			return;
		}
		$file = __DIR__ . '/' . str_replace( '\\', '/', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) . '.php';
		// PHP remembers where paths lead; asking the disk, for each class of each page, takes longer than loading it.
		if ( false !== stream_resolve_include_path( $file ) ) {
			// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- It is there: see above.
			require $file;
		}
	}
);
