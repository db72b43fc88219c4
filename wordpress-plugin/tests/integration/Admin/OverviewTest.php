<?php
namespace Beckon\Tests\Admin;

use Beckon\Events\CountStore;
use Beckon\Settings\Settings;
use Beckon\Tests\TestCase;

final class OverviewTest extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->log_in( 'administrator' );
	}

	private function overview( string $query ): array {
		$response = $this->request( 'GET', "/beckon/v1/admin/overview?$query" );
		self::assertSame( 200, $response->get_status() );
		return json_decode( wp_json_encode( $response->get_data() ), true );
	}

	private function campaign( string $title, string $status = 'publish' ): int {
		return $this->create_post( array( 'post_type' => 'beckon_campaign', 'post_title' => $title, 'post_status' => $status, 'post_content' => '<!-- wp:beckon/campaign --><!-- wp:paragraph --><p>Hello</p><!-- /wp:paragraph --><!-- /wp:beckon/campaign -->' ) );
	}

	public function test_figures_of_a_period_stand_beside_those_of_the_time_before(): void {
		$id   = $this->campaign( 'Welcome <b>all</b>' );
		$idle = $this->campaign( 'Idle', 'draft' );
		CountStore::add(
			array(
				array( '2026-11-28', "post-$id", '', 'displays', 10 ),
				array( '2026-11-27', "post-$id", '', 'displays', 5 ),
				array( '2026-11-27', "post-$id", '', 'clicks', 3 ),
				array( '2026-11-27', "post-$id", 'b', 'displays', 1 ),
				array( '2026-11-27', "post-$id", '', 'orders:EUR', 1 ),
				array( '2026-11-27', "post-$id", '', 'revenue:EUR', '19.9' ),
				array( '2026-11-26', 'lost', '', 'displays', 2 ),
				array( '2026-11-20', "post-$id", '', 'displays', 8 ),
			)
		);
		$report = $this->overview( 'from=2026-11-22&to=2026-11-28' );
		self::assertSame( array( '2026-11-15', '2026-11-21' ), array( $report['before']['from'], $report['before']['to'] ) );
		self::assertSame( array( 18, 3, 1 ), array( $report['totals']['displays'], $report['totals']['clicks'], $report['totals']['orders'] ) );
		self::assertSame( array( 'EUR' => 19.9 ), $report['totals']['revenue'] );
		self::assertSame( 8, $report['before']['totals']['displays'] );
		self::assertSame( array( 0, 0, 0, 0, 2, 6, 10 ), array_column( $report['days'], 'displays' ) );
		self::assertCount( 7, $report['before']['days'] );
		self::assertSame(
			array( array( "post-$id", 'Welcome all', 'live', 16 ), array( 'lost', 'lost', 'gone', 2 ), array( "post-$idle", 'Idle', 'draft', 0 ) ),
			array_map( static fn( array $one ): array => array( $one['campaign'], $one['name'], $one['status'], $one['displays'] ), $report['campaigns'] )
		);
		self::assertStringContainsString( "post=$id", $report['campaigns'][0]['editUrl'] );
		self::assertArrayNotHasKey( 'editUrl', $report['campaigns'][1] );
	}

	public function test_no_money_is_a_group_without_anything_and_no_list(): void {
		$response = $this->request( 'GET', '/beckon/v1/admin/overview?from=2026-11-22&to=2026-11-28' );
		self::assertStringContainsString( '"revenue":{}', wp_json_encode( $response->get_data() ) );
	}

	public function test_one_campaign_can_be_looked_at_alone(): void {
		CountStore::add( array( array( '2026-11-28', 'one', '', 'displays', 1 ), array( '2026-11-28', 'other', '', 'displays', 2 ) ) );
		$report = $this->overview( 'from=2026-11-28&to=2026-11-28&campaign=one' );
		self::assertSame( 1, $report['totals']['displays'] );
		self::assertSame( array( 'one' ), array_column( $report['campaigns'], 'campaign' ) );
		$report = $this->overview( 'from=2026-11-28&to=2026-11-28&campaign=' . rawurlencode( "' OR 1=1 --" ) );
		self::assertSame( 0, $report['totals']['displays'] );
	}

	public function test_a_campaign_in_a_page_is_named_after_it(): void {
		$page = $this->create_post( array( 'post_type' => 'page', 'post_title' => 'Spring' ) );
		CountStore::add( array( array( '2026-11-28', "page-$page-1", '', 'displays', 1 ) ) );
		$report = $this->overview( 'from=2026-11-28&to=2026-11-28' );
		self::assertSame( 'On the page “Spring”', $report['campaigns'][0]['name'] );
	}

	public function wrong(): array {
		return array(
			array( 'from=2026-11-29&to=2026-11-28' ),
			array( 'from=yesterday&to=today' ),
			array( 'from=2026-11-28' ),
			array( '' ),
			array( 'from[]=2026-11-28&to=2026-11-28' ),
			array( 'from=2026-11-28&to=2026-11-28&campaign=' . str_repeat( 'a', 65 ) ),
		);
	}

	/**
	 * @dataProvider wrong
	 */
	public function test_what_is_no_period_is_refused( string $query ): void {
		self::assertSame( 400, $this->request( 'GET', "/beckon/v1/admin/overview?$query" )->get_status() );
	}

	public function test_the_first_steps_are_looked_up(): void {
		wp_delete_post( (int) get_option( 'wp_page_for_privacy_policy' ), true );
		$read = fn(): array => $this->request( 'GET', '/beckon/v1/admin/setup' )->get_data();
		self::assertSame( array( 'hasLive' => false, 'wasSeen' => false, 'hasConsentSource' => false, 'isInPolicy' => null, 'isHidden' => false ), $read() );

		$this->campaign( 'Live' );
		CountStore::add( array( array( wp_date( 'Y-m-d' ), 'post-1', '', 'displays', 1 ) ) );
		Settings::save( array( 'banner' => array( 'isOn' => true ) ) );
		$policy = $this->create_post( array( 'post_type' => 'page', 'post_content' => '<p>We ask before we count.</p>' ) );
		update_option( 'wp_page_for_privacy_policy', $policy );
		self::assertSame( array( 'hasLive' => true, 'wasSeen' => true, 'hasConsentSource' => true, 'isInPolicy' => false, 'isHidden' => false ), $read() );

		wp_update_post( array( 'ID' => $policy, 'post_content' => '<p>This site uses Beckon.</p>' ) );
		$this->request( 'POST', '/beckon/v1/admin/setup', array( 'isHidden' => true ) );
		self::assertTrue( $read()['isInPolicy'] );
		self::assertTrue( $read()['isHidden'] );
		$this->log_in( 'editor' );
		self::assertFalse( $read()['isHidden'] );
	}
}
