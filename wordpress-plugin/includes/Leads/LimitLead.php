<?php
/**
 * Sets limits to what is done with what somebody sent.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Clock;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A limit is a person's, so that it is set for all that they have sent until now, whichever sign-up it was set on; what they
 * send later is a new word of theirs. Sign-ups that are deleted go their way.
 */
final class LimitLead {

	/**
	 * By verb: the column it sets, and whether it sets or clears it.
	 */
	const VERBS = array(
		'restrict' => array( 'frozen_at', true ),
		'release'  => array( 'frozen_at', false ),
		'object'   => array( 'refused_at', true ),
		'permit'   => array( 'refused_at', false ),
	);

	/**
	 * Restricts, releases, objects, or permits again. Again, it changes nothing.
	 *
	 * @param string[] $ids  Sign-ups.
	 * @param string   $verb A key of VERBS.
	 * @return string[] The ids of all sign-ups that changed, of the same people.
	 */
	public static function act( array $ids, string $verb ): array {
		$changed = array();
		foreach ( LeadStore::only_ids( $ids ) as $id ) {
			$row = LeadStore::find( $id );
			if ( null !== $row ) {
				$changed = array_merge( $changed, self::apply( LeadStore::of_same_person( $row ), $verb ) );
			}
		}
		return array_values( array_unique( $changed ) );
	}

	/**
	 * Sets or clears a limit on rows.
	 *
	 * @param array<int, array<string, mixed>> $rows As their table has them.
	 * @param string                           $verb A key of VERBS.
	 * @return string[] The ids of those that changed.
	 */
	public static function apply( array $rows, string $verb ): array {
		list( $column, $sets ) = self::VERBS[ $verb ];

		$value   = $sets ? Clock::sql() : null;
		$changed = array();
		foreach ( $rows as $row ) {
			$is_set = null !== $row[ $column ];
			if ( $is_set === $sets || null !== $row['deleted_at'] || ! LeadStore::update( $row['id'], array( $column => $value ) ) ) {
				continue;
			}
			$changed[] = $row['id'];

			/**
			 * Somebody wants less, or again more, to be done with what they sent, or had it corrected. Who passes sign-ups on to
			 * other services tells them here.
			 *
			 * @param array<string, mixed> $lead As its owner reads it now: `frozenAt` says it is kept and not used, `refusedAt` that it is not for marketing.
			 * @param string               $verb `restrict`, `release`, `object`, `permit` or `correct`.
			 */
			do_action( 'beckon_lead_changed', Lead::show( array( $column => $value ) + $row ), $verb );
		}
		return $changed;
	}
}
