<?php
/**
 * What travels with the snapshot.
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
 * Moves content out of a snapshot to addresses of its own; the engine's `splitContents` in TypeScript.
 */
final class SplitContents {

	/**
	 * Splits a snapshot. The largest contents go first.
	 *
	 * @param \stdClass $snapshot     As `publish` gives it.
	 * @param string    $contents_at  The address below which contents lie, with its last slash.
	 * @param int       $inline_bytes How much content may travel with it, in bytes of JSON.
	 * @return array{snapshot: \stdClass, contents: string[]} The rest of it, and the JSON of what has moved, by hash.
	 */
	public static function split( \stdClass $snapshot, string $contents_at, int $inline_bytes ): array {
		$texts = array_map( array( Json::class, 'canonical' ), get_object_vars( $snapshot->contents ) );
		uksort( $texts, fn( $a, $b ) => array( strlen( $texts[ $a ] ), (string) $a ) <=> array( strlen( $texts[ $b ] ), (string) $b ) );
		$inline = array();
		$moved  = array();
		$bytes  = 0;
		foreach ( $texts as $hash => $text ) {
			$bytes += strlen( $text );
			if ( $bytes <= $inline_bytes ) {
				$inline[ $hash ] = $snapshot->contents->$hash;
			} else {
				$moved[ $hash ] = $text;
			}
		}
		if ( ! $moved ) {
			return array(
				'snapshot' => $snapshot,
				'contents' => array(),
			);
		}
		ksort( $inline, SORT_STRING );
		$rest                 = clone $snapshot;
		$rest->contents       = (object) $inline;
		$rest->{'contentsAt'} = $contents_at;
		return array(
			'snapshot' => Publish::seal( $rest ),
			'contents' => $moved,
		);
	}
}
