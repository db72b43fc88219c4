<?php
namespace Beckon\Tests\Settings;

use Beckon\Settings\Settings;
use Beckon\Settings\TimeZone;
use Beckon\Tests\TestCase;

final class SettingsTest extends TestCase {

	public function test_nothing_set_is_the_strict_side_of_everything(): void {
		$site = Settings::site();
		self::assertSame( array(), $site->consent->sources );
		self::assertTrue( $site->consent->{'honoursDnt'} );
		self::assertSame( 'Europe/Oslo', $site->{'timeZone'} );
		self::assertSame( 'en-US', $site->locale );
		self::assertSame( '/wp-json/beckon/v1/collect', $site->endpoints->collect );
		self::assertSame( '/wp-json/beckon/v1/leads', $site->endpoints->leads );
		self::assertSame( array( 'ipDays' => 30, 'keepDays' => 0, 'doubleOptIn' => false, 'heedsAge' => true ), Settings::get( 'leads' ) );
		self::assertSame( array(), Settings::get( 'roles' ) );
		self::assertFalse( Settings::keeps_data() );
	}

	public function test_what_is_saved_is_read_and_told(): void {
		$told = 0;
		add_action( 'beckon_settings_changed', function () use ( &$told ) {
			++$told;
		} );
		$changes = array(
			'site'  => array( 'storage' => array( 'kind' => 'local', 'days' => 30 ), 'consent' => array( 'sources' => array( 'wordpress' ) ), 'compat' => array() ),
			'leads' => array( 'doubleOptIn' => true ),
			'roles' => array( 'author' => array( 'reports' ) ),
		);
		self::assertSame( array(), Settings::save( $changes ) );
		self::assertSame( 1, $told );
		self::assertSame( 'local', Settings::site()->storage->kind );
		self::assertSame( array( 'wordpress' ), Settings::site()->consent->sources );
		self::assertTrue( Settings::get( 'leads' )['doubleOptIn'] );
		self::assertSame( 30, Settings::get( 'leads' )['ipDays'] );
		self::assertSame( array( 'author' => array( 'reports' ) ), Settings::get( 'roles' ) );
		self::assertSame( array(), Settings::save( array( 'roles' => array(), 'keepsDataOnUninstall' => true ) ) );
		self::assertSame( array(), Settings::get( 'roles' ) );
		self::assertTrue( Settings::keeps_data() );
		self::assertSame( 'local', Settings::site()->storage->kind );
	}

	public function wrong(): array {
		return array(
			array( array( 'site' => array( 'storage' => array( 'days' => 731 ) ) ), 'site.storage.days' ),
			array( array( 'site' => array( 'consent' => array( 'sources' => array( 'gpc' ) ) ) ), 'site.consent.sources.0' ),
			array( array( 'site' => array( 'secret' => 1 ) ), 'site.secret' ),
			array( array( 'site' => 'all' ), 'site' ),
			array( array( 'leads' => array( 'ipDays' => '30; DROP TABLE' ) ), 'leads.ipDays' ),
			array( array( 'roles' => array( 'author' => array( 'everything' ) ) ), 'roles.author.0' ),
			array( array( 'banner' => array( 'policyUrl' => 'javascript:alert(1)' ) ), 'banner.policyUrl' ),
			array( array( 'other' => 1 ), 'other' ),
		);
	}

	/**
	 * @dataProvider wrong
	 */
	public function test_what_is_wrong_is_said_and_does_not_get_in( array $changes, string $path ): void {
		Settings::save( array( 'leads' => array( 'ipDays' => 7 ) ) );
		self::assertSame( array( $path ), array_column( Settings::save( $changes ), 'path' ) );
		// Nor past us.
		update_option( Settings::OPTION, $changes );
		self::assertSame( 7, Settings::get( 'leads' )['ipDays'] );
		self::assertSame( 730, Settings::site()->storage->days );
	}

	public function test_a_broken_option_is_no_option(): void {
		global $wpdb;
		foreach ( array( 'a:1:{s:5:"leads";s:1:"x";}', 'nonsense', 'i:7;' ) as $broken ) {
			$wpdb->replace( $wpdb->options, array( 'option_name' => Settings::OPTION, 'option_value' => $broken, 'autoload' => 'yes' ) );
			wp_cache_flush();
			self::assertSame( 30, Settings::get( 'leads' )['ipDays'] );
			self::assertSame( 'cookie', Settings::site()->storage->kind );
		}
	}

	public function zones(): array {
		return array(
			array( 'timezone_string', 'America/New_York', 'America/New_York' ),
			array( 'gmt_offset', '2', 'Etc/GMT-2' ),
			array( 'gmt_offset', '-5', 'Etc/GMT+5' ),
			array( 'gmt_offset', '14', 'Etc/GMT-14' ),
			array( 'gmt_offset', '5.5', 'Asia/Kolkata' ),
			array( 'gmt_offset', '5.75', 'Asia/Kathmandu' ),
			array( 'gmt_offset', '-9.5', 'Pacific/Marquesas' ),
			// No place keeps this one all year.
			array( 'gmt_offset', '10.5', 'UTC' ),
			// A name of 2022.
			array( 'timezone_string', 'Europe/Kyiv', 'Europe/Kiev' ),
			array( 'gmt_offset', '0', 'UTC' ),
		);
	}

	/**
	 * @dataProvider zones
	 */
	public function test_a_time_zone_has_a_name_that_browsers_know( string $option, string $value, string $name ): void {
		update_option( 'timezone_string', '' );
		update_option( $option, $value );
		self::assertSame( $name, Settings::site()->{'timeZone'} );
	}

	public function test_a_place_has_the_offset_it_stands_for_all_year(): void {
		foreach ( TimeZone::PLACES as $offset => $place ) {
			foreach ( array( '-01-15', '-07-15' ) as $day ) {
				$at = new \DateTimeImmutable( gmdate( 'Y' ) . $day, new \DateTimeZone( $place ) );
				self::assertSame( $offset, $at->format( 'P' ), $place );
			}
		}
	}

	public function test_a_younger_name_has_one_with_the_same_clock(): void {
		// An older PHP does not know them either.
		foreach ( array_intersect_key( TimeZone::OLDER_NAMES, array_flip( timezone_identifiers_list() ) ) as $young => $old ) {
			foreach ( array( '-01-15', '-07-15' ) as $day ) {
				list( $one, $other ) = array_map( fn( $zone ) => new \DateTimeImmutable( gmdate( 'Y' ) . $day, new \DateTimeZone( $zone ) ), array( $young, $old ) );
				self::assertSame( $one->format( 'P' ), $other->format( 'P' ), $young );
			}
		}
	}

	public function test_languages_are_named_as_on_the_web(): void {
		add_filter( 'locale', fn() => 'de_DE_formal' );
		self::assertSame( 'de-DE-formal', Settings::site()->locale );
	}

	public static function locales(): array {
		// The last part of the first is none that a language tag may have: browsers refuse the whole.
		return array( array( 'pt_PT_ao90', 'pt-PT' ), array( 'art_xpirate', 'art-xpirate' ), array( 'es_419', 'es-419' ), array( 'zh_Hant_TW', 'zh-Hant-TW' ), array( 'roh', 'roh' ), array( 'x', 'en' ) );
	}

	/** @dataProvider locales */
	public function test_a_language_is_one_that_browsers_take( string $locale, string $tag ): void {
		add_filter( 'locale', fn() => $locale );
		self::assertSame( $tag, Settings::site()->locale );
	}
}
