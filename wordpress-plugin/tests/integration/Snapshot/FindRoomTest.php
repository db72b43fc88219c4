<?php
namespace Beckon\Tests\Snapshot;

use Beckon\Campaigns\Schema;
use Beckon\Snapshot\Publish;
use Beckon\Tests\TestCase;

/**
 * The rows of core/spec/rooms.json, which the engine passes too.
 */
final class FindRoomTest extends TestCase {

	public function rows(): array {
		$spec = self::read_spec( 'rooms' );
		$rows = array();
		foreach ( $spec->rooms as $row ) {
			$rows[ $row->name ] = array( array_map( fn( $changes ) => (object) ( (array) $changes + (array) $spec->bar ), $row->campaigns ), $row->room );
		}
		return $rows;
	}

	/**
	 * @dataProvider rows
	 */
	public function test_the_room_of_a_snapshot_is_that_of_the_engine( array $campaigns, ?\stdClass $room ): void {
		foreach ( $campaigns as $campaign ) {
			self::assertSame( array(), Schema::check( $campaign ) );
		}
		$published = Publish::publish( array_map( array( Schema::class, 'fill' ), $campaigns ), new \stdClass() );
		self::assertEquals( $room, $published->room ?? null );
	}
}
