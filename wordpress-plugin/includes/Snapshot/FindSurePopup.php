<?php
/**
 * The popup that nearly every page shows.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Finds the popup that nearly every page of a site shows sooner or later, or has its decision made for all the same: the
 * first that is for everybody and comes by itself. The engine's `findSurePopup` in TypeScript says the same.
 */
final class FindSurePopup {

	/**
	 * Triggers that most visits to a page set off.
	 */
	const EARLY = array( 'page-load', 'delay', 'scroll' );

	/**
	 * That popup of some campaigns.
	 *
	 * @param \stdClass[] $campaigns As they are published, in the order in which they win.
	 * @return string|null Its id; null where there is none.
	 */
	public static function find( array $campaigns ): ?string {
		foreach ( $campaigns as $campaign ) {
			$kinds = array_column( $campaign->triggers->list, 'kind' );
			if ( 'popup' === $campaign->format->kind && array() === ( $campaign->audience->all ?? null ) && array_intersect( $kinds, self::EARLY ) ) {
				return $campaign->id;
			}
		}
		return null;
	}
}
