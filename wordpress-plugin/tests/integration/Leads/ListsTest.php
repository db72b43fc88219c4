<?php
/**
 * The lists that the build copies into the plugin.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Leads;

use Beckon\Caller\Robots;
use Beckon\Leads\Spam;
use Beckon\Tests\TestCase;

final class ListsTest extends TestCase {

	public static function agents(): array {
		return array(
			array( 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true ),
			array( 'curl/8.5.0', true ),
			array( 'python-requests/2.31', true ),
			array( '', true ),
			array( 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36', true ),
			array( 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', false ),
			array( 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', false ),
			array( 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36', false ),
		);
	}

	/** @dataProvider agents */
	public function test_robots_are_told_from_people( string $agent, bool $is_bot ): void {
		self::assertSame( $is_bot, Robots::is_bot( $agent ) );
	}

	public function test_mailboxes_for_minutes_are_known_and_those_below_them(): void {
		foreach ( array( 'ann@mailinator.com' => true, 'ann@x.mailinator.com' => true, 'ann@example.com' => false, 'ann@com' => false, 'ann@not-at-all-mailinator.com' => false ) as $email => $is_one ) {
			self::assertSame( $is_one, Spam::is_disposable( $email ), $email );
		}
	}
}
