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
	 * What keeps room for a bar.
	 */
	const KEEP_ROOM = 'build/tag/keep-room.js';

	/**
	 * The file of the engine, which the loader fetches.
	 *
	 * @return string Relative to the plugin's folder; empty where it is not built.
	 */
	public static function engine(): string {
		return self::find( 'engine' );
	}

	/**
	 * One file with all of the tag through a popup with a form, loader included, for a site whose pages mostly show one: a
	 * popup for everybody that comes by itself.
	 *
	 * @param \stdClass $snapshot With all its contents.
	 * @return string Its address, relative to the plugin's folder; empty where the loader does better.
	 */
	public static function whole( \stdClass $snapshot ): string {
		foreach ( $snapshot->campaigns as $campaign ) {
			$is_sure  = isset( $snapshot->{'surePopup'} ) && $campaign->id === $snapshot->{'surePopup'};
			$contents = array_intersect_key( (array) $snapshot->contents, array_flip( (array) $campaign->contents ) );
			if ( $is_sure && false !== strpos( (string) wp_json_encode( $contents ), '"kind":"form"' ) ) {
				return self::find( 'popup-and-form' );
			}
		}
		return '';
	}

	/**
	 * The file of a role.
	 *
	 * @param string $role As the manifest names it.
	 * @return string Its address, relative to the plugin's folder; empty where it is not built.
	 */
	private static function find( string $role ): string {
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin itself.
		$manifest = Json::decode( (string) file_get_contents( Plugin::path( self::MANIFEST ) ) );
		foreach ( $manifest->files ?? array() as $file ) {
			if ( $role === $file->role ) {
				return 'build/tag/' . ( $file->address ?? $file->file );
			}
		}
		return '';
	}
}
