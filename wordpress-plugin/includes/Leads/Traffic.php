<?php
/**
 * What the company of a sign-up says against it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\TryStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Counts by names that say nothing without the site's secret.
 */
final class Traffic {

	/**
	 * Beyond these, something is said against a sign-up. An office or a mobile network stands behind one address, too.
	 */
	const LIMITS = array(
		'from_here'      => 10,
		'addresses_here' => 8,
		'forms_of_one'   => 4,
		'on_site'        => 60,
	);

	/**
	 * Beyond these, nothing is taken at all. Sixty a minute is one a second from one place.
	 */
	const MOST_FROM_HERE = 60;
	const MOST_ON_SITE   = 1200;

	/**
	 * Whether so much comes from one place, or at all, that looking at it would cost more than it is worth.
	 *
	 * @param string $network Hash of where it comes from.
	 * @return bool
	 */
	public static function is_flood( string $network ): bool {
		return TryStore::count( 'calls-from:' . $network, MINUTE_IN_SECONDS ) > self::MOST_FROM_HERE
			|| TryStore::count( 'calls', MINUTE_IN_SECONDS ) > self::MOST_ON_SITE;
	}

	/**
	 * Counts a sign-up and says what its company says against it: many from one place, many addresses from one place, one
	 * address on many forms, far more than the site ever gets.
	 *
	 * @param string      $network Hash of where it comes from.
	 * @param string|null $person  Hash of whose it is.
	 * @param string      $form    Campaign and form.
	 * @return string[]
	 */
	public static function measure( string $network, ?string $person, string $form ): array {
		$signs = array();
		if ( TryStore::count( 'leads-from:' . $network, 10 * MINUTE_IN_SECONDS ) > self::LIMITS['from_here'] ) {
			$signs[] = 'many-from-here';
		}
		if ( TryStore::count( 'leads', MINUTE_IN_SECONDS ) > self::LIMITS['on_site'] ) {
			$signs[] = 'many-on-site';
		}
		if ( null !== $person ) {
			if ( self::count_different( 'persons-from:' . $network, $person, HOUR_IN_SECONDS ) > self::LIMITS['addresses_here'] ) {
				$signs[] = 'many-addresses-from-here';
			}
			if ( self::count_different( 'forms-of:' . $person, $form, DAY_IN_SECONDS ) > self::LIMITS['forms_of_one'] ) {
				$signs[] = 'many-forms-one-address';
			}
		}
		return $signs;
	}

	/**
	 * How many different ones belong to a group so far.
	 *
	 * @param string $group   The group.
	 * @param string $one     This one.
	 * @param int    $seconds In how long a stretch of time.
	 * @return int
	 */
	private static function count_different( string $group, string $one, int $seconds ): int {
		return 1 === TryStore::count( $group . ':' . $one, $seconds ) ? TryStore::count( $group, $seconds ) : TryStore::read( $group, $seconds );
	}
}
