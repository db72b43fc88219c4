<?php
/**
 * What the owner of a site has set.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Settings;

use Beckon\Campaigns\Schema;
use Beckon\Campaigns\SchemaCheck;
use Beckon\Campaigns\SchemaFill;
use Beckon\Consent\Sources;
use Beckon\Json;
use Beckon\Plugin;
use Beckon\Words\LanguageTag;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads and writes the option `beckon_settings`: held to its shape, with everything filled in that was not set.
 */
final class Settings {

	const OPTION = 'beckon_settings';

	/**
	 * The shape of what is not published.
	 *
	 * @var \stdClass|null
	 */
	private static ?\stdClass $schema = null;

	/**
	 * What was read last: the stored option and what became of it.
	 *
	 * @var array
	 */
	private static array $read = array( null, null );

	/**
	 * One group of settings.
	 *
	 * @param string $group With `leads`, `codes`, `attribution`, `banner`, `roles`, `counts`, `hosting`.
	 * @return array
	 */
	public static function get( string $group ): array {
		return json_decode( (string) wp_json_encode( self::all()->$group ), true );
	}

	/**
	 * Whether data stay when the plugin is deleted.
	 *
	 * @return bool
	 */
	public static function keeps_data(): bool {
		return self::all()->{'keepsDataOnUninstall'};
	}

	/**
	 * The settings that are published with campaigns: complete, with what WordPress itself knows.
	 *
	 * @return \stdClass
	 */
	public static function site(): \stdClass {
		$set  = self::stored()->site ?? new \stdClass();
		$site = Schema::fill_part( $set, 'site' );

		$site->id                 = get_current_blog_id() === get_main_site_id() ? 'site' : 'site-' . get_current_blog_id();
		$site->{'timeZone'}       = TimeZone::name( wp_timezone() ) ?? 'UTC';
		$site->locale             = LanguageTag::of( get_locale() );
		$site->endpoints          = new \stdClass();
		$site->endpoints->collect = wp_make_link_relative( rest_url( 'beckon/v1/collect' ) );
		$site->endpoints->leads   = wp_make_link_relative( rest_url( 'beckon/v1/leads' ) );
		if ( ! isset( $set->consent->sources ) ) {
			$site->consent->sources = Sources::detect();
		}
		if ( ! isset( $set->{'holdOut'}->seed ) ) {
			// Two sites of one owner do not hold out the same people.
			$site->{'holdOut'}->seed = $site->id;
		}
		return $site;
	}

	/**
	 * Everything as an owner may see and change it.
	 *
	 * @return \stdClass `site` and the other groups.
	 */
	public static function all(): \stdClass {
		$stored = self::stored();
		if ( self::$read[0] !== $stored ) {
			$site   = $stored->site ?? new \stdClass();
			$others = clone $stored;
			unset( $others->site );
			$all        = SchemaFill::fill_part( $others, self::schema(), self::schema() );
			$all->site  = self::keep_settable( Schema::fill_part( $site, 'site' ) );
			self::$read = array( $stored, $all );
		}
		return self::$read[1];
	}

	/**
	 * Saves some settings; those not named stay as they are.
	 *
	 * @param array|\stdClass $changes By group; a group replaces what it was.
	 * @return array[] Problems, each with `path` and `message`; where there are any, nothing is saved.
	 */
	public static function save( $changes ): array {
		$changed = clone self::stored();
		foreach ( get_object_vars( self::to_objects( $changes ) ) as $group => $value ) {
			$changed->$group = $value;
		}
		$problems = self::check( $changed );
		if ( ! $problems ) {
			update_option( self::OPTION, self::to_array( $changed ), true );
		}
		return $problems;
	}

	/**
	 * What is wrong with settings.
	 *
	 * @param mixed $settings As `all` gives them, or parts.
	 * @return array[]
	 */
	public static function check( $settings ): array {
		if ( ! $settings instanceof \stdClass ) {
			return array( SchemaCheck::report( '', __( 'This must be a group of settings.', 'beckon' ) ) );
		}
		$site   = self::keep_settable( $settings->site ?? new \stdClass() );
		$others = clone $settings;
		unset( $others->site );
		return array_merge(
			Schema::check_part( $site, 'site', 'site' ),
			( new SchemaCheck( self::schema() ) )->check( $others, self::schema(), '' )
		);
	}

	/**
	 * Takes what is to be stored, whoever stores it: what is wrong does not get in.
	 *
	 * @param mixed $value New value of the option.
	 * @return array
	 */
	public static function sanitize( $value ): array {
		$settings = self::to_objects( is_array( $value ) ? $value : array() );
		$problems = self::check( $settings );
		if ( $problems ) {
			if ( function_exists( 'add_settings_error' ) ) {
				add_settings_error( self::OPTION, 'beckon', $problems[0]['path'] . ': ' . $problems[0]['message'] );
			}
			return self::to_array( self::stored() );
		}
		if ( isset( $settings->site ) ) {
			$settings->site = self::keep_settable( $settings->site );
		}
		return self::to_array( $settings );
	}

	/**
	 * What is stored, without anything that is wrong.
	 *
	 * @return \stdClass
	 */
	private static function stored(): \stdClass {
		static $from   = null;
		static $stored = null;
		$option        = get_option( self::OPTION, array() );
		if ( null === $stored || $from !== $option ) {
			$from   = $option;
			$stored = self::to_objects( is_array( $option ) ? $option : array() );
			if ( self::check( $stored ) ) {
				$stored = new \stdClass();
			}
		}
		return $stored;
	}

	/**
	 * Drops from a site's settings what WordPress itself says.
	 *
	 * @param mixed $site As stored or given.
	 * @return mixed
	 */
	private static function keep_settable( $site ) {
		if ( ! $site instanceof \stdClass ) {
			return $site;
		}
		$kept = clone $site;
		unset( $kept->id, $kept->{'timeZone'}, $kept->locale, $kept->endpoints );
		return $kept;
	}

	/**
	 * The shape of what is not published.
	 *
	 * @return \stdClass
	 */
	private static function schema(): \stdClass {
		if ( null === self::$schema ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin itself.
			self::$schema = Json::decode( (string) file_get_contents( Plugin::path( 'includes/Settings/settings.schema.json' ) ) );
		}
		return self::$schema;
	}

	/**
	 * Settings as stdClass trees. PHP stores an empty group as an empty list, and only the shape tells one from the other.
	 *
	 * @param array|\stdClass $settings Settings.
	 * @return \stdClass
	 */
	private static function to_objects( $settings ): \stdClass {
		$read = Json::decode( Json::encode( $settings ) );
		$read = $read instanceof \stdClass ? $read : new \stdClass();
		foreach ( get_object_vars( $read ) as $group => $value ) {
			if ( array() === $value ) {
				$read->$group = new \stdClass();
			}
		}
		foreach ( isset( $read->site ) && $read->site instanceof \stdClass ? get_object_vars( $read->site ) : array() as $key => $value ) {
			if ( array() === $value && 'compat' !== $key ) {
				$read->site->$key = new \stdClass();
			}
		}
		if ( isset( $read->site->feed->theme ) && array() === $read->site->feed->theme ) {
			$read->site->feed->theme = new \stdClass();
		}
		return $read;
	}

	/**
	 * Settings as the option stores them.
	 *
	 * @param \stdClass $settings Settings.
	 * @return array
	 */
	private static function to_array( \stdClass $settings ): array {
		return json_decode( (string) wp_json_encode( $settings ), true );
	}
}
