<?php
/**
 * The rows of core/spec/ingest.json: what the hub does with events, this plugin does.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Events;

use Beckon\Events\Door;
use Beckon\Events\Hearing;
use Beckon\Events\ParseBatch;
use Beckon\Events\ScrubUrl;
use PHPUnit\Framework\TestCase;

final class SpecTest extends TestCase {

	private static function rows( string $part ): array {
		$spec = json_decode( file_get_contents( __DIR__ . '/../../../../core/spec/ingest.json' ) );
		return array_combine( array_column( $spec->$part, 'name' ), array_map( fn( $row ) => array( $row ), $spec->$part ) );
	}

	private static function plain( $value ) {
		return json_decode( wp_json_encode( $value ), true );
	}

	public static function scrub(): array {
		return self::rows( 'scrub' );
	}

	/** @dataProvider scrub */
	public function test_an_address_is_scrubbed( \stdClass $row ): void {
		self::assertSame( $row->expect, ScrubUrl::of( $row->url ) );
		self::assertSame( $row->expect, ScrubUrl::of( ScrubUrl::of( $row->url ) ) );
	}

	public static function batches(): array {
		return self::rows( 'batches' );
	}

	/** @dataProvider batches */
	public function test_a_batch_is_read( \stdClass $row ): void {
		$parsed = ParseBatch::read( $row->text ?? wp_json_encode( $row->batch ) );
		self::assertEquals( self::plain( $row->expect->events ), self::plain( $parsed['events'] ) );
		self::assertEquals( (array) $row->expect->dropped, $parsed['dropped'] );
	}

	public static function door(): array {
		return self::rows( 'door' );
	}

	/** @dataProvider door */
	public function test_the_door( \stdClass $row ): void {
		$events = ParseBatch::read( wp_json_encode( $row->events ) )['events'];
		$site   = (object) array_merge( array( 'timeZone' => 'UTC' ), (array) ( $row->site ?? array() ) );
		$passed = Door::pass(
			$events,
			array(
				'at'       => strtotime( $row->at ),
				'site'     => 'shop',
				'zone'     => $site->timeZone,
				'origin'   => $row->call->origin ?? null,
				'origins'  => array( 'https://shop.example' ),
				'hearing'  => new Hearing( $row->call->gpc ?? null, $row->call->dnt ?? null, $site->consent ?? null ),
				'may_take' => fn() => true,
				'has_seen' => fn( string $id ) => in_array( $id, $row->seen ?? array(), true ),
			)
		);
		self::assertEquals( self::plain( $row->expect->events ), self::plain( $passed['kept'] ) );
		self::assertEquals( (array) $row->expect->dropped, $passed['dropped'] );
	}

	public function test_every_row_is_there(): void {
		self::assertGreaterThanOrEqual( 21, count( self::scrub() ) );
		self::assertGreaterThanOrEqual( 22, count( self::batches() ) );
		self::assertGreaterThanOrEqual( 19, count( self::door() ) );
	}

	public function test_half_characters_cost_nothing_but_themselves(): void {
		$text   = '[{"id":"01935c2e-8a00-7000-8000-000000000001","name":"custom","at":"2026-11-24T10:00:00Z","site":"shop","purpose":"analytics","data":{"event":"a\ud800b \ud83d\ude00 c:\\\\ud800"}}]';
		$parsed = ParseBatch::read( $text );
		self::assertSame( "ab \u{1F600} c:\\ud800", $parsed['events'][0]['data']['event'] );
	}

	public static function odd(): array {
		return array_map( fn( $text ) => array( $text ), array( "\xff\xfe", '[{"\u0000a":1}]', str_repeat( '[', 200 ), '{"events":null}', '[1e999]', 'null', '"x"', str_repeat( ' ', 100001 ), '[{"id":{},"name":"custom"}]' ) );
	}

	/** @dataProvider odd */
	public function test_any_text_gives_an_answer( string $text ): void {
		$parsed = ParseBatch::read( $text );
		self::assertSame( array(), $parsed['events'] );
		self::assertNotSame( array(), $parsed['dropped'] );
	}

	public function test_more_than_may_be_sent_is_refused_as_a_whole(): void {
		$rows   = self::door();
		$row    = reset( $rows )[0];
		$events = ParseBatch::read( wp_json_encode( $row->events ) )['events'];
		$passed = Door::pass(
			$events,
			array(
				'at'       => strtotime( $row->at ),
				'site'     => 'shop',
				'zone'     => 'UTC',
				'origin'   => 'https://shop.example',
				'origins'  => array( 'https://shop.example' ),
				'hearing'  => new Hearing( null, null, null ),
				'may_take' => fn() => false,
				'has_seen' => fn() => false,
			)
		);
		self::assertSame( array( 'kept' => array(), 'dropped' => array( 'rate' => count( $events ) ) ), $passed );
	}
}
