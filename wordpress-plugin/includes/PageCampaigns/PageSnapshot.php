<?php
/**
 * The snapshot of a page that has campaigns of its own.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\PageCampaigns;

use Beckon\Settings\Settings;
use Beckon\Snapshot\Publish;
use Beckon\Snapshot\SnapshotStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The site's snapshot with the page's campaigns put in.
 */
final class PageSnapshot {

	/**
	 * Makes it for the page that is being printed. It reads nothing that WordPress has not read for the page already.
	 *
	 * @param array|null $made What others made; null where this page has nothing of its own.
	 * @param string[]   $live What is live on all pages, as `SnapshotStore::live` gives it.
	 * @return array{snapshot: \stdClass, reads: string[]}|null
	 */
	public static function make( ?array $made, array $live ): ?array {
		$post = is_singular() ? get_queried_object() : null;
		if ( ! $post instanceof \WP_Post || post_password_required( $post ) ) {
			return $made;
		}
		$own = array_values( PageStore::read( $post->ID ) );
		if ( array() === $own ) {
			return $made;
		}
		$published = Publish::publish( $own, Settings::site() );
		$reads     = array_values( array_unique( array_merge( $live['reads'], array_keys( (array) $published->attributes ) ) ) );
		$base      = $live['count'] > 0 ? SnapshotStore::read() : null;
		return array(
			'snapshot' => null === $base ? $published : self::merge( $base, $published ),
			'reads'    => $reads,
		);
	}

	/**
	 * Puts the campaigns of one snapshot into another, in the order in which they win against one another.
	 *
	 * @param \stdClass $base The site's.
	 * @param \stdClass $own  The page's.
	 * @return \stdClass
	 */
	private static function merge( \stdClass $base, \stdClass $own ): \stdClass {
		$base->campaigns = array_merge( $base->campaigns, $own->campaigns );
		usort(
			$base->campaigns,
			static fn( $a, $b ): int => (float) $a->priority === (float) $b->priority ? strcmp( $a->id, $b->id ) : $b->priority <=> $a->priority
		);
		foreach ( array( 'attributes', 'contents' ) as $part ) {
			$all = (array) $base->$part + (array) $own->$part;
			ksort( $all, SORT_STRING );
			$base->$part = (object) $all;
		}
		return Publish::seal( $base );
	}
}
