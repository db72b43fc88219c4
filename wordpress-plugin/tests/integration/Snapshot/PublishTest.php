<?php
namespace Beckon\Tests\Snapshot;

use Beckon\Campaigns\Schema;
use Beckon\Json;
use Beckon\Snapshot\Publish;
use Beckon\Tests\TestCase;

/**
 * The rows of core/spec/snapshots.json, which the engine passes too.
 */
final class PublishTest extends TestCase {

	public function rows(): array {
		$rows = array();
		foreach ( self::read_spec( 'snapshots' )->snapshots as $row ) {
			$rows[ $row->name ] = array( $row->campaigns, $row->site, $row->snapshot );
		}
		return $rows;
	}

	/**
	 * @dataProvider rows
	 */
	public function test_campaigns_are_published_as_by_the_engine( array $campaigns, \stdClass $site, \stdClass $snapshot ): void {
		$filled    = array_map( array( Schema::class, 'fill' ), $campaigns );
		$published = Publish::publish( $filled, $site );
		// As text: the order of languages is part of it.
		self::assertSame( json_encode( $snapshot, JSON_PRETTY_PRINT ), json_encode( $published, JSON_PRETTY_PRINT ) );
		self::assertSame( Json::encode( $published ), Json::encode( Publish::publish( array_reverse( $filled ), $site ) ), 'The order does not matter.' );
	}

	public function test_what_is_live_among_all_rows_is_published_alike_by_both(): void {
		$spec     = self::read_spec( 'campaigns' );
		$readable = array();
		foreach ( $spec->campaigns as $index => $row ) {
			if ( isset( $row->becomes ) ) {
				$campaign         = Schema::fill( $row->input );
				$campaign->id     = "c$index";
				$campaign->status = 'live';
				$readable[]       = $campaign;
			}
		}
		foreach ( array_merge( $spec->blocks, array() ) as $index => $row ) {
			if ( isset( $row->becomes ) ) {
				$document   = (object) ( array(
					'id'      => "b$index",
					'status'  => 'live',
					'content' => (object) array( 'steps' => array( (object) array( 'blocks' => array( $row->input ) ) ) ),
				) + (array) $spec->base );
				$readable[] = Schema::fill( $document );
			}
		}
		// The hash that core/engine/src/campaign/publish-all.test.ts expects of the same campaigns.
		self::assertSame( self::read_spec( 'snapshots' )->everything, Publish::publish( $readable, new \stdClass() )->hash );
	}
}
