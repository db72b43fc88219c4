<?php
/**
 * Lists that the build copies into the plugin.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Caller;

use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads them once a call at most, and only where one is asked for.
 */
final class Lists {

	/**
	 * What was read.
	 *
	 * @var array<string, string>
	 */
	private static array $read = array();

	/**
	 * A list as text.
	 *
	 * @param string $name Its file name.
	 * @return string Empty where the plugin was not built.
	 */
	public static function read( string $name ): string {
		if ( ! isset( self::$read[ $name ] ) ) {
			$file = Plugin::path( 'build/lists/' . $name );
			// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of our own, on disk.
			self::$read[ $name ] = is_readable( $file ) ? rtrim( (string) file_get_contents( $file ), "\n" ) : '';
		}
		return self::$read[ $name ];
	}
}
