<?php
namespace Beckon\Tests\Snapshot;

use Beckon\Campaigns\Schema;
use Beckon\Snapshot\Publish;
use Beckon\Tests\TestCase;

/**
 * The rows of core/spec/sure-popups.json, which the engine passes too.
 */
final class FindSurePopupTest extends TestCase {

	public function rows(): array {
		$spec = self::read_spec( 'sure-popups' );
		$rows = array();
		foreach ( $spec->sites as $row ) {
			$rows[ $row->name ] = array( array_map( fn( $changes ) => (object) ( (array) $changes + (array) $spec->popup ), $row->campaigns ), $row->{'surePopup'} );
		}
		return $rows;
	}

	/**
	 * @dataProvider rows
	 */
	public function test_the_sure_popup_of_a_snapshot_is_that_of_the_engine( array $campaigns, ?string $expected ): void {
		foreach ( $campaigns as $campaign ) {
			self::assertSame( array(), Schema::check( $campaign ) );
		}
		$published = Publish::publish( array_map( array( Schema::class, 'fill' ), $campaigns ), new \stdClass() );
		self::assertSame( $expected, $published->{'surePopup'} ?? null );
	}
}
