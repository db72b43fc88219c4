<?php
/**
 * The files of the tag.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

use Beckon\Json;
use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Knows the files that core/storefront was built into.
 */
final class TagFiles {

	const MANIFEST = 'build/tag/manifest.json';
	const LOADER   = 'build/tag/loader.js';

	/**
	 * The file of the engine, which the loader fetches.
	 *
	 * @return string Relative to the plugin's folder; empty where it is not built.
	 */
	public static function engine(): string {
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin itself.
		$manifest = Json::decode( (string) file_get_contents( Plugin::path( self::MANIFEST ) ) );
		foreach ( $manifest->files ?? array() as $file ) {
			if ( 'engine' === $file->role ) {
				return 'build/tag/' . $file->file;
			}
		}
		return '';
	}
}
