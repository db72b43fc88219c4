<?php
/**
 * What is kept of the young.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Leads;

use Beckon\Caller\Clock;
use Beckon\Leads\Age;
use Beckon\Leads\BarStore;
use Beckon\Leads\FormBook;
use Beckon\Leads\LeadStore;
use Beckon\Privacy\Retention;

require_once __DIR__ . '/LeadTestCase.php';

final class AgeTest extends LeadTestCase {

	protected function setUp(): void {
		parent::setUp();
		$campaign = self::campaign();
		$form     = $campaign->content->steps[0]->blocks[0]->columns[0]->blocks[0];

		$form->fields[] = (object) array( 'kind' => 'date', 'name' => 'birthday', 'label' => 'Birthday', 'required' => false );
		FormBook::write( array( $campaign ) );
	}

	private static function born( int $years_ago ): string {
		return gmdate( 'Y-m-d', (int) strtotime( "-$years_ago years -1 day", Clock::now() ) );
	}

	private function sign_up( string $email, ?string $birthday = null, string $visitor = 'v-kim' ): \WP_REST_Response {
		return $this->send(
			array(
				'fields'   => array( 'email' => $email ) + ( null === $birthday ? array() : array( 'birthday' => $birthday ) ),
				'consents' => array( 'news' => array( 'given' => true, 'version' => '2' ) ),
				'visitor'  => $visitor,
			)
		);
	}

	public function test_an_age_is_read_where_a_form_asks_for_it(): void {
		$spec = self::read_spec( 'ages' );
		Clock::pass( (int) strtotime( $spec->now ) - Clock::now() );
		foreach ( $spec->ages as $row ) {
			self::assertSame( $row->age, Age::read( (object) array( 'fields' => array( $row->field ) ), array( $row->field->name => $row->value ) ), $row->what );
		}
	}

	public function test_of_a_child_nothing_is_kept_what_was_kept_goes_and_the_address_is_not_taken_until_they_are_old_enough(): void {
		self::assertSame( 200, $this->sign_up( 'kim@example.com' )->get_status() );
		$turned = $this->sign_up( 'kim@example.com', self::born( 12 ) );
		self::assertSame( array( 422, 'not old enough' ), array( $turned->get_status(), strstr( strstr( $turned->get_data()['problems'][0]['message'], 'not old' ), ' for', true ) ) );
		self::assertSame( array(), LeadStore::of( array( 'email' => 'kim@example.com', 'visitor' => 'v-kim' ), 9 ) );
		self::assertSame( 422, $this->sign_up( 'Kim+again@example.com', self::born( 30 ), 'v-other' )->get_status() );
		self::assertSame( 200, $this->sign_up( 'pat@example.com', null, 'v-pat' )->get_status() );
		Clock::pass( 366 * DAY_IN_SECONDS );
		self::assertTrue( Retention::run() );
		global $wpdb;
		self::assertSame( '0', $wpdb->get_var( 'SELECT COUNT(*) FROM ' . BarStore::table() ) );
		self::assertSame( 200, $this->sign_up( 'kim@example.com' )->get_status() );
	}

	/**
	 * @return array<string, array{0: int, 1: bool}>
	 */
	public static function ages(): array {
		return array(
			'15: no permission for marketing counts' => array( 15, false ),
			'16: they may give it'                   => array( 16, true ),
		);
	}

	/** @dataProvider ages */
	public function test_the_young_are_served_and_not_advertised_to( int $age, bool $counts ): void {
		self::assertSame( 200, $this->sign_up( 'kim@example.com', self::born( $age ) )->get_status() );
		self::assertSame( $counts, self::last()['consents']['news']['given'] );
	}

	public function test_a_site_that_does_not_heed_it_takes_everybody(): void {
		self::set( 'leads', array( 'heedsAge' => false ) );
		self::assertSame( 200, $this->sign_up( 'kim@example.com', self::born( 12 ) )->get_status() );
		self::assertTrue( self::last()['consents']['news']['given'] );
	}
}
