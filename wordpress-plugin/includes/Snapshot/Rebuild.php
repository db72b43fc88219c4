<?php
/**
 * Making the snapshot anew.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

use Beckon\Campaigns\CampaignStore;
use Beckon\Campaigns\Schema;
use Beckon\Consent\Banner;
use Beckon\Plugin;
use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Publishes what is live, whenever that has changed.
 */
final class Rebuild {

	/**
	 * So many bytes of content travel with the snapshot: two or three ordinary campaigns, and a page is hardly heavier.
	 */
	const INLINE_BYTES = 12000;

	/**
	 * Makes the snapshot of this site anew and keeps it.
	 *
	 * @return void
	 */
	public static function rebuild(): void {
		/**
		 * Filters the campaigns that are published.
		 *
		 * @param \stdClass[] $campaigns Campaign documents, filled in.
		 */
		$campaigns = (array) apply_filters( 'beckon_live_campaigns', class_exists( CampaignStore::class ) ? CampaignStore::live() : array() );
		$campaigns = self::keep_good( $campaigns );
		$published = Publish::publish( $campaigns, Settings::site() );
		/**
		 * Filters the snapshot: the rules and contents that pages are printed with. No secret and nothing about a person
		 * belongs in it: everybody may read it, and caches keep it.
		 *
		 * @param \stdClass $snapshot The snapshot.
		 */
		$filtered = apply_filters( 'beckon_snapshot', $published );
		$snapshot = Publish::seal( $filtered instanceof \stdClass && is_array( $filtered->campaigns ?? null ) ? $filtered : $published );
		$split    = SplitContents::split( $snapshot, wp_make_link_relative( rest_url( 'beckon/v1/contents/' ) ), self::INLINE_BYTES );
		$reads    = ReadBy::names( $campaigns, get_object_vars( $snapshot->contents ), $snapshot->site );
		$more     = array(
			'maker'   => Module::maker(),
			'version' => self::version(),
			'whole'   => TagFiles::whole( $snapshot ),
			'banner'  => Banner::settings(),
		);
		SnapshotStore::save( $split['snapshot'], $reads, $split['contents'], time(), $more );
		/**
		 * Fires after the snapshot has been made anew: full-page caches may want to forget their pages.
		 *
		 * @param string $hash Of the new snapshot.
		 */
		do_action( 'beckon_published', $split['snapshot']->hash );
	}

	/**
	 * Makes it anew where the files that it names have been built anew.
	 *
	 * @return void
	 */
	public static function look_at_files(): void {
		if ( self::version() !== SnapshotStore::live()['version'] ) {
			self::rebuild();
		}
	}

	/**
	 * The version of the tag that is printed.
	 *
	 * @return string
	 */
	private static function version(): string {
		$built = (int) filemtime( Plugin::path( TagFiles::MANIFEST ) );
		return Plugin::VERSION . '-' . base_convert( (string) $built, 10, 36 );
	}

	/**
	 * The documents that may be published: one that is wrong is left out, and the others are still shown. Of two with the same id, the first.
	 *
	 * @param array $documents Campaign documents.
	 * @return \stdClass[]
	 */
	private static function keep_good( array $documents ): array {
		$good = array();
		foreach ( $documents as $document ) {
			if ( $document instanceof \stdClass && ! Schema::check( $document ) && ! isset( $good[ $document->id ] ) ) {
				$good[ $document->id ] = Schema::fill( $document );
			}
		}
		return array_values( $good );
	}
}
