<?php
namespace Beckon\Tests\Plugin;

use Beckon\Plugin;
use Beckon\Tests\TestCase;

final class PluginTest extends TestCase {

	public function test_it_is_active_and_knows_where_it_lies(): void {
		self::assertTrue( is_plugin_active( 'beckon/beckon.php' ) );
		self::assertFileExists( Plugin::path( 'beckon.php' ) );
		self::assertSame( content_url( 'plugins/beckon/build/tag/loader.js' ), Plugin::url( 'build/tag/loader.js' ) );
	}

	public function test_its_version_is_said_alike_everywhere(): void {
		$header  = get_file_data( Plugin::file(), array( 'Version', 'Requires at least', 'Requires PHP' ) );
		$package = json_decode( file_get_contents( Plugin::path( 'package.json' ) ) );
		self::assertSame( array( Plugin::VERSION, '6.6', '7.4' ), $header );
		self::assertSame( Plugin::VERSION, $package->version );
	}

	public function test_the_readme_says_what_a_directory_asks_for(): void {
		$readme = file_get_contents( Plugin::path( 'readme.txt' ) );
		$header = get_file_data( Plugin::file(), array( 'Plugin Name', 'Requires at least', 'Requires PHP', 'License', 'Text Domain' ) );
		preg_match( '/^=== (.+) ===$/m', $readme, $name );
		preg_match_all( '/^([A-Z][\w ]+): (.+)$/m', strstr( $readme, "\n\n", true ), $said );
		$said = array_combine( $said[1], $said[2] );
		self::assertSame( $header, array( $name[1], $said['Requires at least'], $said['Requires PHP'], $said['License'], 'beckon' ) );
		self::assertSame( Plugin::VERSION, $said['Stable tag'] );
		self::assertMatchesRegularExpression( '/^\d+\.\d+$/', $said['Tested up to'] );
		self::assertLessThanOrEqual( 5, count( explode( ', ', $said['Tags'] ) ) );
		$short = explode( "\n", trim( strstr( $readme, "\n\n" ) ) )[0];
		self::assertLessThanOrEqual( 150, mb_strlen( $short ) );
		self::assertStringContainsString( '= ' . Plugin::VERSION . ' =', strstr( $readme, '== Changelog ==' ) );
	}

	public function test_what_a_test_writes_is_rolled_back(): void {
		update_option( 'beckon_probe', 'here' );
		$this->tearDown();
		self::assertFalse( get_option( 'beckon_probe' ) );
		$this->setUp();
	}
}
