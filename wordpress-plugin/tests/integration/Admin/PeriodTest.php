<?php
namespace Beckon\Tests\Admin;

use Beckon\Admin\Period;
use Beckon\Tests\TestCase;

final class PeriodTest extends TestCase {

	public function sound(): array {
		return array(
			array( '2026-11-22', '2026-11-28', 7, '2026-11-15', '2026-11-21' ),
			array( '2026-11-28', '2026-11-28', 1, '2026-11-27', '2026-11-27' ),
			array( '2026-03-01', '2026-03-31', 31, '2026-01-29', '2026-02-28' ),
			array( '2024-11-28', '2026-11-28', 731, '2022-11-28', '2024-11-27' ),
		);
	}

	/**
	 * @dataProvider sound
	 */
	public function test_days_are_counted_and_the_time_before_is_as_long( string $from, string $to, int $days, string $before_from, string $before_to ): void {
		$period = Period::read( $from, $to );
		self::assertSame( $days, $period->days() );
		self::assertSame( array( $before_from, $before_to ), array( $period->before()->from, $period->before()->to ) );
		self::assertSame( $days, $period->before()->days() );
	}

	public function unsound(): array {
		return array(
			array( '2026-11-28', '2026-11-27' ),
			array( '2026-02-29', '2026-03-01' ),
			array( '2026-1-1', '2026-03-01' ),
			array( '', '' ),
			array( '2020-01-01', '2026-01-01' ),
			array( "2026-11-01\n", '2026-11-02' ),
			array( "2026-11-01' OR '1'='1", '2026-11-02' ),
		);
	}

	/**
	 * @dataProvider unsound
	 */
	public function test_this_is_no_period( string $from, string $to ): void {
		self::assertNull( Period::read( $from, $to ) );
	}

	public function zones(): array {
		return array(
			array( 'Europe/Berlin', '2026-11-27T23:00:00Z', '2026-11-28T23:00:00Z' ),
			array( 'America/New_York', '2026-11-28T05:00:00Z', '2026-11-29T05:00:00Z' ),
			array( 'UTC', '2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z' ),
		);
	}

	/**
	 * @dataProvider zones
	 */
	public function test_days_are_those_of_the_site( string $zone, string $from, string $to ): void {
		update_option( 'timezone_string', $zone );
		self::assertSame( array( 'from' => $from, 'to' => $to ), Period::read( '2026-11-28', '2026-11-28' )->moments() );
	}
}
