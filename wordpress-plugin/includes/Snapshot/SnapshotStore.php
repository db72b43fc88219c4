<?php
/**
 * The snapshot of a site as it is kept.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Keeps the snapshot as the text that pages are printed with, and beside it the little that every page view reads.
 */
final class SnapshotStore {

	/**
	 * The text that pages print.
	 */
	const TEXT = 'beckon_snapshot';

	/**
	 * Up to so many bytes of it come with the options that WordPress loads at once, which saves each page a query. A longer
	 * one is a weight for the calls that print nothing; contents beyond the first few travel apart, so few are.
	 */
	const AUTOLOADED_BYTES = 32768;

	/**
	 * What every page view reads, with all other options that WordPress loads at once.
	 */
	const LIVE = 'beckon_live';

	/**
	 * Contents that do not travel with the snapshot: by hash their text and until when they are kept.
	 */
	const CONTENTS = 'beckon_contents';

	/**
	 * For so long a content stays after it has left the snapshot: cached pages still name it.
	 */
	const KEEP_SECONDS = 30 * DAY_IN_SECONDS;

	/**
	 * What every page view needs to know.
	 *
	 * @return array{maker: string, version: string, count: int, hash: string, reads: string[], whole: string, room: array{campaign: string, height: int, phoneHeight?: int}|null, banner: array<string, mixed>|null} `maker` is the release that made it, `version` its files, both empty where nothing was made yet; how many campaigns are live; the names of the attributes they read; the file that pages do better with than with the loader, if any; the room that they keep free, if any; the settings of the banner, where it is on.
	 */
	public static function live(): array {
		$live = get_option( self::LIVE, array() );
		return ( is_array( $live ) ? $live : array() ) + array(
			'maker'   => '',
			'version' => '',
			'count'   => 0,
			'hash'    => '',
			'reads'   => array(),
			'whole'   => '',
			'room'    => null,
			'banner'  => null,
		);
	}

	/**
	 * The snapshot as it is printed into pages.
	 *
	 * @return string Empty where no campaign is live.
	 */
	public static function text(): string {
		return (string) get_option( self::TEXT, '' );
	}

	/**
	 * The snapshot.
	 *
	 * @return \stdClass|null Null where no campaign is live.
	 */
	public static function read(): ?\stdClass {
		$snapshot = Json::decode( self::text() );
		return $snapshot instanceof \stdClass ? $snapshot : null;
	}

	/**
	 * A content that does not travel with the snapshot.
	 *
	 * @param string $hash Its address.
	 * @return string|null Its JSON; null where there is none of that address.
	 */
	public static function content( string $hash ): ?string {
		return self::contents()[ $hash ]['text'] ?? null;
	}

	/**
	 * Keeps a snapshot.
	 *
	 * @param \stdClass $snapshot As it is to be printed.
	 * @param string[]  $reads    The names of what its campaigns read.
	 * @param string[]  $contents By hash, the JSON of what does not travel with it.
	 * @param int       $now      In seconds.
	 * @param array     $more     Its `maker`, `version`, `whole` and `banner` are as `live` gives them.
	 * @return void
	 */
	public static function save( \stdClass $snapshot, array $reads, array $contents, int $now, array $more ): void {
		$count = count( $snapshot->campaigns );
		$live  = array(
			'count' => $count,
			'hash'  => $count ? $snapshot->hash : '',
			'reads' => $count ? $reads : array(),
			'room'  => isset( $snapshot->room ) ? (array) $snapshot->room : null,
		) + $more;
		$kept  = array_filter( self::contents(), fn( $content ) => $content['until'] > $now );
		foreach ( $contents as $hash => $text ) {
			$kept[ $hash ] = array(
				'text'  => self::escape_beyond_plane( $text ),
				'until' => $now + self::KEEP_SECONDS,
			);
		}
		// First what is pointed at: a page in between finds all of it, old or new.
		self::put( self::CONTENTS, $kept ? $kept : null, false );
		$text = $count ? self::escape_beyond_plane( Json::encode_for_page( $snapshot ) ) : null;
		self::put( self::TEXT, $text, strlen( (string) $text ) <= self::AUTOLOADED_BYTES );
		self::put( self::LIVE, $live, true );
	}

	/**
	 * All contents that are kept.
	 *
	 * @return array[] By hash.
	 */
	private static function contents(): array {
		$contents = get_option( self::CONTENTS, array() );
		return is_array( $contents ) ? $contents : array();
	}

	/**
	 * Sets or removes an option.
	 *
	 * @param string $name       Its name.
	 * @param mixed  $value      Null removes it.
	 * @param bool   $every_page Whether every page view reads it.
	 * @return void
	 */
	private static function put( string $name, $value, bool $every_page ): void {
		if ( null === $value ) {
			delete_option( $name );
		} elseif ( ! update_option( $name, $value, $every_page ) ) {
			// The value was this one already, and WordPress looks no further.
			wp_set_option_autoload( $name, $every_page );
		}
	}

	/**
	 * JSON without characters that old tables (utf8 instead of utf8mb4) cannot store.
	 *
	 * @param string $json JSON.
	 * @return string JSON of the same.
	 */
	private static function escape_beyond_plane( string $json ): string {
		return (string) preg_replace_callback( '/[\x{10000}-\x{10FFFF}]/u', fn( $found ) => trim( (string) wp_json_encode( $found[0] ), '"' ), $json );
	}
}
