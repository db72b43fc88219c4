<?php
/**
 * The tag on a page.
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
 * Prints the snapshot, the facts of the page, and the loader: nothing at all where no campaign is live, and never
 * anything about a person, so that any cache may keep the page.
 */
final class PrintTag {

	/**
	 * Prints at the foot of a page.
	 *
	 * @return void
	 */
	public static function print_tag(): void {
		$live = SnapshotStore::live();
		/**
		 * Filters the snapshot of the page that is being printed, where the page has campaigns of its own.
		 *
		 * @param array|null $made `snapshot` and the names of the attributes it `reads`; null for the site's snapshot.
		 * @param array      $live What is live on all pages, as `SnapshotStore::live` gives it.
		 */
		$own = apply_filters( 'beckon_page_snapshot', null, $live );
		if ( ( 0 === $live['count'] && ! is_array( $own ) ) || ! self::is_wanted() ) {
			return;
		}
		if ( is_array( $own ) ) {
			$live['reads'] = $own['reads'];
		}
		$snapshot = is_array( $own ) ? Json::encode_for_page( $own['snapshot'] ) : SnapshotStore::text();
		if ( '' === $snapshot ) {
			return;
		}
		Json::print_data( 'beckon-snapshot', $snapshot );
		// Where nothing is read of the page, nothing is told, and nobody is asked.
		$facts = $live['reads'] ? PageFacts::gather( $live['reads'] ) : array();
		if ( $facts ) {
			Json::print_data( 'beckon-facts', Json::encode_for_page( (object) $facts ) );
		}
		/**
		 * Fires on a page that has the tag, before its loader is printed.
		 */
		do_action( 'beckon_print_tag' );
		wp_print_script_tag( self::loader( $live ) );
	}

	/**
	 * Prints into the head of a page what keeps room for a bar, where nearly every page shows one. The page waits for it, as
	 * for its styles: what came later would move what is painted. It is a file since a strict policy lets no code stand in
	 * a page that caches keep.
	 *
	 * @return void
	 */
	public static function print_room(): void {
		$live = SnapshotStore::live();
		if ( ! is_array( $live['room'] ) || ! self::is_wanted() ) {
			return;
		}
		wp_print_script_tag(
			array_filter(
				array(
					'id'                => 'beckon-room',
					'src'               => add_query_arg( 'ver', $live['version'], Plugin::url( TagFiles::KEEP_ROOM ) ),
					'data-campaign'     => $live['room']['campaign'],
					'data-height'       => $live['room']['height'],
					'data-phone-height' => $live['room']['phoneHeight'] ?? null,
				)
			)
		);
	}

	/**
	 * Whether this page is one that visitors see.
	 *
	 * @return bool
	 */
	private static function is_wanted(): bool {
		$is_amp    = function_exists( 'amp_is_request' ) && amp_is_request();
		$is_wanted = ! is_customize_preview() && ! is_embed() && ! is_feed() && ! $is_amp;
		/**
		 * Filters whether this page is printed with the tag. The answer is kept by page caches: it must not depend on who asks.
		 *
		 * @param bool $is_wanted Whether it is.
		 */
		return (bool) apply_filters( 'beckon_prints_tag', $is_wanted );
	}

	/**
	 * The attributes of the script element: the loader, or the one file that holds it and all that a sure popup needs. Either
	 * keeps its name from release to release, for pages that a cache has kept.
	 *
	 * @param array $live As `SnapshotStore::live` gives it.
	 * @return array
	 */
	private static function loader( array $live ): array {
		$common = array(
			'id'            => 'beckon-loader',
			'fetchpriority' => 'low',
		);
		if ( '' !== $live['whole'] ) {
			return $common + array(
				'type' => 'module',
				'src'  => Plugin::url( $live['whole'] ),
			);
		}
		return $common + array(
			'src'   => add_query_arg( 'ver', $live['version'], Plugin::url( TagFiles::LOADER ) ),
			'defer' => true,
		);
	}
}
