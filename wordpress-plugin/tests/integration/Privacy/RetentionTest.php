<?php
/**
 * What is let go of by itself, in pieces.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Privacy;

use Beckon\Caller\Clock;
use Beckon\Caller\LockStore;
use Beckon\Events\SeenStore;
use Beckon\Leads\LeadStore;
use Beckon\Privacy\Retention;
use Beckon\Tests\Leads\LeadTestCase;

require_once __DIR__ . '/../Leads/LeadTestCase.php';

final class RetentionTest extends LeadTestCase {

	public function test_who_runs_out_of_time_goes_on_where_they_stood(): void {
		foreach ( range( 1, 450 ) as $n ) {
			SeenStore::claim( sprintf( '01935c2e-8a00-7000-8000-%012d', $n ), '2020-01-01 00:00:00' );
		}
		add_filter( 'beckon_retention_seconds', fn() => -1.0 );
		$rounds = 0;
		while ( ! Retention::run() ) {
			self::assertIsInt( wp_next_scheduled( Retention::MORE ) );
			self::assertLessThan( 30, ++$rounds );
		}
		self::assertGreaterThan( 8, $rounds );
		self::assertSame( array(), SeenStore::known( array( '01935c2e-8a00-7000-8000-000000000450' ) ) );
		self::assertFalse( get_option( Retention::CURSOR ) );
	}

	public function test_a_step_that_fails_again_and_again_does_not_keep_the_others_from_being_done(): void {
		$done = 0;
		add_filter(
			'beckon_retention_steps',
			function () use ( &$done ) {
				return array(
					'broken' => function () {
						throw new \RuntimeException( 'broken' );
					},
					'next'   => function () use ( &$done ) {
						++$done;
						return 0;
					},
				);
			}
		);
		$failed = 0;
		foreach ( range( 1, 4 ) as $n ) {
			try {
				Retention::run();
			} catch ( \RuntimeException $problem ) {
				++$failed;
			}
		}
		self::assertSame( array( 3, 1 ), array( $failed, $done ) );
	}

	public function test_a_piece_that_is_cut_off_is_gone_on_with_and_nothing_is_done_twice(): void {
		$left = range( 1, 10 );
		$done = array( 'before' => 0, 'pieces' => array() );
		add_filter(
			'beckon_retention_steps',
			function () use ( &$left, &$done ) {
				return array(
					'before' => function () use ( &$done ) {
						++$done['before'];
						return 0;
					},
					'pieces' => function () use ( &$left, &$done ) {
						while ( $left ) {
							$done['pieces'][] = array_shift( $left );
							if ( 5 === count( $left ) ) {
								throw new \RuntimeException( 'Maximum execution time exceeded' );
							}
						}
						return 0;
					},
				);
			}
		);
		try {
			Retention::run();
			self::fail( 'It was cut off.' );
		} catch ( \RuntimeException $problem ) {
			self::assertSame( 'pieces', get_option( Retention::CURSOR )['step'] );
		}
		self::assertTrue( Retention::run() );
		self::assertSame( array( 1, range( 1, 10 ) ), array( $done['before'], $done['pieces'] ) );
	}

	public function test_whoever_is_killed_leaves_a_lock_that_holds_for_ten_minutes_and_a_note_of_where_they_stood(): void {
		// A time limit ends PHP without giving anything back.
		add_option( Retention::LOCK, (string) ( time() - 9 * MINUTE_IN_SECONDS ), '', false );
		update_option( Retention::CURSOR, array( 'step' => 'clicks', 'tries' => 1 ) );
		self::assertFalse( Retention::run() );
		self::assertSame( 'clicks', get_option( Retention::CURSOR )['step'] );
		update_option( Retention::LOCK, (string) ( time() - 11 * MINUTE_IN_SECONDS ) );
		self::assertTrue( Retention::run() );
		self::assertFalse( get_option( Retention::LOCK ) );
	}

	public function test_a_lock_that_was_left_is_taken_over_by_one_and_given_back_by_its_holder_alone(): void {
		add_option( 'beckon_probe_lock', '100', '', false );
		self::assertTrue( LockStore::take( 'beckon_probe_lock', 800, 600 ) );
		self::assertFalse( LockStore::take( 'beckon_probe_lock', 801, 600 ) );
		LockStore::give_back( 'beckon_probe_lock', 100 );
		self::assertSame( '800', get_option( 'beckon_probe_lock' ) );
		LockStore::give_back( 'beckon_probe_lock', 800 );
		self::assertTrue( LockStore::take( 'beckon_probe_lock', 802, 600 ) );
	}

	public function test_two_do_not_clear_up_at_once(): void {
		add_option( Retention::LOCK, (string) time(), '', false );
		self::assertFalse( Retention::run() );
		update_option( Retention::LOCK, (string) ( time() - 11 * MINUTE_IN_SECONDS ) );
		self::assertTrue( Retention::run() );
	}

	public function test_a_round_is_planned_every_hour(): void {
		wp_unschedule_hook( Retention::HOOK );
		Retention::plan();
		self::assertSame( 'hourly', wp_get_schedule( Retention::HOOK ) );
		Retention::stop();
		self::assertFalse( wp_next_scheduled( Retention::HOOK ) );
	}

	public function test_a_mail_that_did_not_go_out_is_tried_in_the_next_round(): void {
		self::set( 'leads', array( 'doubleOptIn' => true ) );
		$is_broken = true;
		add_filter(
			'pre_wp_mail',
			function ( $sent ) use ( &$is_broken ) {
				return $is_broken ? false : $sent;
			},
			99
		);
		self::assertSame( 200, $this->send()->get_status() );
		$id = self::last()['id'];
		self::assertSame( '0', (string) LeadStore::find( $id )['asked'] );
		$is_broken = false;
		Retention::run();
		self::assertSame( '0', (string) LeadStore::find( $id )['asked'], 'It may still be on its way.' );
		Clock::pass( Retention::STALE + 1 );
		Retention::run();
		Retention::run();
		self::assertSame( '1', (string) LeadStore::find( $id )['asked'] );
		self::assertCount( 2, $this->mails );
	}
}
