<?php
namespace Beckon\Tests\Admin;

use Beckon\Settings\Settings;
use Beckon\Tests\TestCase;

final class SettingsTest extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->log_in( 'administrator' );
	}

	private function read(): array {
		return json_decode( wp_json_encode( $this->request( 'GET', '/beckon/v1/admin/settings' )->get_data() ), true );
	}

	public function test_everything_is_told_complete(): void {
		$facts = $this->read();
		self::assertSame( 'cookie', $facts['settings']['site']['storage']['kind'] );
		self::assertSame( 30, $facts['settings']['leads']['ipDays'] );
		self::assertArrayNotHasKey( 'endpoints', $facts['settings']['site'] );
		self::assertSame( 'en-US', $facts['locale'] );
		$roles = array_column( $facts['roles'], null, 'role' );
		self::assertSame( array( 'campaigns', 'reports', 'leads', 'settings' ), $roles['administrator']['may'] );
		self::assertTrue( $roles['administrator']['isFixed'] );
		self::assertSame( array( 'campaigns', 'reports' ), $roles['editor']['may'] );
		self::assertSame( array(), $roles['subscriber']['may'] );
	}

	public function zones(): array {
		return array(
			array( '5.5', '+05:30', true ),
			array( '-5', '-05:00', true ),
			array( '10.5', '+10:30', false ),
		);
	}

	/**
	 * @dataProvider zones
	 */
	public function test_the_time_zone_is_told_as_it_was_set_and_whether_browsers_know_it( string $offset, string $told, bool $is_carried ): void {
		update_option( 'timezone_string', '' );
		update_option( 'gmt_offset', $offset );
		$facts = $this->read();
		self::assertSame( array( $told, $is_carried ), array( $facts['timeZone'], $facts['isZoneCarried'] ) );
	}

	public function test_what_the_screen_was_told_can_be_sent_back_as_it_is(): void {
		$settings = $this->read()['settings'];
		$response = $this->request( 'POST', '/beckon/v1/admin/settings', wp_json_encode( $this->request( 'GET', '/beckon/v1/admin/settings' )->get_data()['settings'] ) );
		self::assertSame( 200, $response->get_status(), wp_json_encode( $response->get_data() ) );
		self::assertEquals( $settings, $this->read()['settings'] );
	}

	public function test_a_group_is_saved_and_the_others_stay(): void {
		$this->request( 'POST', '/beckon/v1/admin/settings', array( 'leads' => array( 'ipDays' => 7, 'keepDays' => 365, 'doubleOptIn' => true ) ) );
		$response = $this->request( 'POST', '/beckon/v1/admin/settings', array( 'banner' => array( 'isOn' => true, 'title' => '<script>alert(1)</script>' ) ) );
		self::assertSame( 200, $response->get_status() );
		$settings = $this->read()['settings'];
		self::assertSame( array( 'ipDays' => 7, 'keepDays' => 365, 'doubleOptIn' => true, 'heedsAge' => true ), $settings['leads'] );
		self::assertTrue( $settings['banner']['isOn'] );
	}

	public function test_all_that_is_wrong_is_told_at_once_and_nothing_is_saved(): void {
		$response = $this->request(
			'POST',
			'/beckon/v1/admin/settings',
			array(
				'leads'       => array( 'ipDays' => -1, 'keepDays' => "1'; DROP TABLE wp_posts; --" ),
				'attribution' => array( 'windowDays' => null ),
				'banner'      => array( 'policyUrl' => 'javascript:alert(1)' ),
				'counts'      => array( 'keepDays' => 30 ),
			)
		);
		self::assertSame( 400, $response->get_status() );
		$paths = array_column( $response->get_data()['data']['problems'], 'path' );
		sort( $paths );
		self::assertSame( array( 'attribution.windowDays', 'banner.policyUrl', 'leads.ipDays', 'leads.keepDays' ), $paths );
		self::assertSame( 0, Settings::get( 'counts' )['keepDays'] );
	}

	public function test_what_is_no_setting_is_told(): void {
		$response = $this->request( 'POST', '/beckon/v1/admin/settings', array( 'siteurl' => 'https://evil.test', 'leads' => array( 'ipDays' => 1 ) ) );
		self::assertSame( 400, $response->get_status() );
		self::assertSame( 'siteurl', $response->get_data()['data']['problems'][0]['path'] );
		self::assertSame( 30, Settings::get( 'leads' )['ipDays'] );
		self::assertSame( 400, $this->request( 'POST', '/beckon/v1/admin/settings', '"text"' )->get_status() );
	}

	public function test_consent_tools_of_the_site_are_found(): void {
		self::assertSame( array(), $this->read()['found'] );
		update_option( 'active_plugins', array( 'cookiebot/cookiebot.php', 'hello.php' ) );
		self::assertSame( array( array( 'source' => 'consent-mode', 'by' => 'Cookiebot' ) ), $this->read()['found'] );
	}
}
