<?php
/**
 * What the overview tells.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Events\CountStore;
use Beckon\Leads\LeadListStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Counters and sign-ups of a period, beside those of the time before.
 */
final class Report {

	/**
	 * Reads a period.
	 *
	 * @param Period      $period   The days.
	 * @param string|null $campaign Of one campaign, or of all.
	 * @return array<string, mixed> As src/admin/overview/report.ts has it.
	 */
	public static function read( Period $period, ?string $campaign ): array {
		$sums = CountStore::totals( $period->from, $period->to, $campaign );
		return self::half( $period, $campaign, $sums['totals'] ) + array(
			'campaigns' => self::campaigns( $sums['campaigns'], $campaign ),
			'variants'  => array_map( array( self::class, 'as_json' ), $sums['variants'] ),
			'before'    => self::half( $period->before(), $campaign, null ),
		);
	}

	/**
	 * Totals and days of one of the two times.
	 *
	 * @param Period                    $period   The days.
	 * @param string|null               $campaign Of one campaign, or of all.
	 * @param array<string, mixed>|null $totals   Where they are read already.
	 * @return array<string, mixed>
	 */
	private static function half( Period $period, ?string $campaign, ?array $totals ): array {
		$totals = $totals ?? CountStore::totals( $period->from, $period->to, $campaign )['totals'];
		return array(
			'from'   => $period->from,
			'to'     => $period->to,
			'totals' => self::as_json( $totals ) + array( 'signUps' => self::sign_ups( $period, $campaign ) ),
			'days'   => array_map( array( self::class, 'as_json' ), CountStore::days( $period->from, $period->to, $campaign ) ),
		);
	}

	/**
	 * All campaigns with what they did: what did most first, then what did nothing.
	 *
	 * @param array<int, array<string, mixed>> $counted  As CountStore gives them.
	 * @param string|null                      $campaign Only this one.
	 * @return array<int, array<string, mixed>>
	 */
	private static function campaigns( array $counted, ?string $campaign ): array {
		$known = CampaignList::all();
		$rows  = array();
		foreach ( $counted as $numbers ) {
			$id     = (string) $numbers['campaign'];
			$rows[] = ( $known[ $id ] ?? CampaignList::of_id( $id ) ) + self::as_json( $numbers );
			unset( $known[ $id ] );
		}
		$nothing = CountStore::totals( '', '' )['totals'];
		foreach ( $known as $id => $one ) {
			if ( null === $campaign || $campaign === (string) $id ) {
				$rows[] = $one + self::as_json( $nothing );
			}
		}
		return $rows;
	}

	/**
	 * Forms that came in and are no spam.
	 *
	 * @param Period      $period   The days.
	 * @param string|null $campaign Of one campaign, or of all.
	 * @return int
	 */
	private static function sign_ups( Period $period, ?string $campaign ): int {
		$query = $period->moments() + array(
			'campaign' => (string) $campaign,
			'per_page' => 1,
		);
		return LeadListStore::list( $query )['total'] - LeadListStore::list( $query + array( 'verdict' => 'spam' ) )['total'];
	}

	/**
	 * Numbers as JSON has them: no money is an empty object, no list.
	 *
	 * @param array<string, mixed> $numbers As CountStore gives them.
	 * @return array<string, mixed>
	 */
	private static function as_json( array $numbers ): array {
		$numbers['revenue'] = (object) $numbers['revenue'];
		return $numbers;
	}
}
