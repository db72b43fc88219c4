<?php
/**
 * From where pages of this site load what belongs to us.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Promises;

use Beckon\Campaigns\CampaignStore;
use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What a content security policy has to name. Everything is the site's own, unless the site serves its files from another
 * host, or the pictures of its campaigns lie elsewhere.
 */
final class PageSources {

	/**
	 * Where a block names a file that its page loads.
	 */
	const FILES = array( 'url', 'poster', 'captions', 'image', 'src' );

	/**
	 * The source of the page itself.
	 */
	const SELF = "'self'";

	/**
	 * Reads it.
	 *
	 * @return array{scripts: string, hub: string, pictures: string[]} As `PageSources` of core/editing has it.
	 */
	public static function read(): array {
		$pictures = array();
		foreach ( CampaignStore::live() as $document ) {
			self::collect( $document, $pictures );
		}
		$pictures = array_diff( array_keys( $pictures ), array( self::SELF ) );
		sort( $pictures );
		return array(
			'scripts'  => self::origin_of( Plugin::url( 'build/tag/loader.js' ) ),
			'hub'      => self::origin_of( rest_url() ),
			'pictures' => $pictures,
		);
	}

	/**
	 * Collects where files lie.
	 *
	 * @param mixed              $value Anything of a campaign.
	 * @param array<string,true> $found By origin.
	 * @return void
	 */
	private static function collect( $value, array &$found ): void {
		foreach ( is_object( $value ) || is_array( $value ) ? (array) $value : array() as $key => $inside ) {
			// A button that goes somewhere loads nothing.
			$is_file = is_string( $inside ) && in_array( $key, self::FILES, true ) && ! isset( ( (array) $value )['do'] );
			if ( $is_file ) {
				$found[ self::origin_of( $inside ) ] = true;
			} else {
				self::collect( $inside, $found );
			}
		}
	}

	/**
	 * The origin of an address, as a policy names it.
	 *
	 * @param string $url Whole, or a path of this site.
	 * @return string
	 */
	private static function origin_of( string $url ): string {
		$origin = 1 === preg_match( '~^(?:(https?):)?//([\w.-]+(?::\d+)?)(?=[/?\#]|$)~i', $url, $read )
			? strtolower( ( '' === $read[1] ? 'https' : $read[1] ) . '://' . $read[2] )
			: '';
		$own    = strtolower( (string) preg_replace( '~^(https?://[^/?\#]+).*$~is', '$1', home_url() ) );
		return '' === $origin || $own === $origin ? self::SELF : $origin;
	}
}
