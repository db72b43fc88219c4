<?php
/**
 * The register of promises, as far as it concerns a WordPress site.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Promises;

use Beckon\Json;
use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What the build picked out of core/spec: the promises and what holds them, what is kept, and how that changed.
 */
final class Register {

	const FILE = 'build/spec/promises.json';

	/**
	 * Reads it.
	 *
	 * @return \stdClass As `WordPressRegister` of core/editing has it.
	 */
	public static function read(): \stdClass {
		$file = Plugin::path( self::FILE );
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin itself.
		$read = is_readable( $file ) ? Json::decode( (string) file_get_contents( $file ) ) : null;
		if ( $read instanceof \stdClass ) {
			return $read;
		}
		return (object) array(
			'promises'  => array(),
			'elsewhere' => 0,
			'kept'      => array(),
			'storage'   => array(),
			'changes'   => array(),
		);
	}
}
