<?php
namespace Beckon\Tests\Plugin;

use Beckon\Plugin;
use Beckon\Tests\TestCase;

/**
 * Whoever builds on the plugin reads of every hook in its README, and at the place where it is fired.
 */
final class ExtensionPointsTest extends TestCase {

	/**
	 * Names of hooks of ours, with where each is fired.
	 *
	 * @return array<string, string>
	 */
	private static function fired(): array {
		$fired = array();
		$files = new \RegexIterator( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( Plugin::path( 'includes' ) ) ), '/\.php$/' );
		foreach ( $files as $file ) {
			$lines = file( (string) $file );
			foreach ( $lines as $at => $line ) {
				if ( preg_match( "/(?:apply_filters|do_action)\w*\( '([^']+)'/", $line, $found ) ) {
					$fired[ $found[1] ] = trim( implode( '', array_slice( $lines, max( 0, $at - 9 ), min( 9, $at ) ) ) );
				}
			}
		}
		ksort( $fired );
		return $fired;
	}

	public function test_every_hook_begins_with_the_name_of_the_plugin_and_is_described_where_it_is_fired(): void {
		foreach ( self::fired() as $name => $above ) {
			self::assertStringStartsWith( 'beckon_', $name );
			self::assertStringContainsString( '/**', $above, $name );
		}
	}

	public function test_the_readme_names_every_hook_and_no_other(): void {
		$readme = file_get_contents( Plugin::path( 'README.md' ) );
		$part   = substr( $readme, strpos( $readme, '## Actions and filters' ) );
		$part   = substr( $part, 0, strpos( $part, "\n## ", 3 ) );
		preg_match_all( '/^\| (`[^|]+`) \|/m', $part, $rows );
		preg_match_all( '/`(beckon_\w+)`/', implode( ' ', $rows[1] ), $named );
		$named = $named[1];
		sort( $named );
		self::assertSame( array_keys( self::fired() ), $named );
	}
}
