<?php
/**
 * The time zone of the site, as browsers name it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Schedules run in browsers. All that we serve know names of places; plain offsets came to them only in 2023 and later.
 */
final class TimeZone {

	/**
	 * Every whole hour up to this has a zone without a place.
	 */
	const LAST_OFFSET = 14;

	/**
	 * Other offsets that WordPress offers have only places: these keep theirs all year. Tehran does so since 2022.
	 */
	const PLACES = array(
		'-09:30' => 'Pacific/Marquesas',
		'+03:30' => 'Asia/Tehran',
		'+04:30' => 'Asia/Kabul',
		'+05:30' => 'Asia/Kolkata',
		'+05:45' => 'Asia/Kathmandu',
		'+06:30' => 'Asia/Yangon',
		'+08:45' => 'Australia/Eucla',
		'+09:30' => 'Australia/Darwin',
	);

	/**
	 * Names that are younger than the browsers we serve, by one they know whose clock shows the same.
	 */
	const OLDER_NAMES = array(
		'America/Ciudad_Juarez' => 'America/Denver',
		'America/Coyhaique'     => 'America/Punta_Arenas',
		'Europe/Kyiv'           => 'Europe/Kiev',
	);

	/**
	 * Names a zone.
	 *
	 * @param \DateTimeZone $zone As WordPress has it: a place, or an offset.
	 * @return string|null Null where browsers have no name for it.
	 */
	public static function name( \DateTimeZone $zone ): ?string {
		$name = $zone->getName();
		if ( ! preg_match( '/^([+-])(\d\d):(\d\d)$/', $name, $found ) ) {
			return self::OLDER_NAMES[ $name ] ?? $name;
		}
		$hours = (int) $found[2];
		if ( '00' !== $found[3] || $hours > self::LAST_OFFSET ) {
			return self::PLACES[ $name ] ?? null;
		}
		// The sign of `Etc/GMT` is turned round.
		return 0 === $hours ? 'UTC' : 'Etc/GMT' . ( '+' === $found[1] ? '-' : '+' ) . $hours;
	}
}
