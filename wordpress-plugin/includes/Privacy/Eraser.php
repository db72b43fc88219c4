<?php
/**
 * Forgets somebody, through WordPress' own tool.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Privacy;

use Beckon\Leads\LeadStore;
use Beckon\Rights\Requests;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Always takes the first ones until none is left: by pages, what moves up would be passed over. Sums stay.
 */
final class Eraser {

	const BATCH = 50;

	/**
	 * Joins WordPress' erasers.
	 *
	 * @param array<string, mixed> $erasers By name.
	 * @return array<string, mixed>
	 */
	public static function add( $erasers ): array {
		$erasers           = (array) $erasers;
		$erasers['beckon'] = array(
			'eraser_friendly_name' => __( 'Beckon: sign-ups and campaigns', 'beckon' ),
			'callback'             => array( self::class, 'erase' ),
		);
		return $erasers;
	}

	/**
	 * Erases a part.
	 *
	 * @param string $email Whose.
	 * @param int    $page  Which part; makes no difference.
	 * @return array{items_removed: int, items_retained: bool, messages: string[], done: bool}
	 */
	public static function erase( $email, $page = 1 ): array {
		unset( $page );
		$rows = LeadStore::of( Person::describe( (string) $email ), self::BATCH );
		$more = false;
		foreach ( array_unique( array_filter( array_column( $rows, 'visitor' ) ) ) as $visitor ) {
			// Who they are is asked of their sign-ups: those go last.
			$more = ! Forget::browser( $visitor ) || $more;
		}
		$removed = $more ? 0 : Forget::leads( $rows ) + Requests::forget( (string) $email );
		return array(
			'items_removed'  => $removed,
			'items_retained' => false,
			'messages'       => array(),
			'done'           => ! $more && count( $rows ) < self::BATCH,
		);
	}
}
