<?php
/**
 * Campaigns made into a snapshot.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

use Beckon\Campaigns\Schema;
use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Makes the snapshot of a site: its live campaigns, the content of each language at the address of its hash, and the
 * attributes that a page has to know. The engine's `publish` in TypeScript gives the same bytes.
 */
final class Publish {

	/**
	 * Content documents by their addresses.
	 *
	 * @var \stdClass[]
	 */
	private array $documents = array();

	/**
	 * The snapshot of some campaigns.
	 *
	 * @param \stdClass[] $campaigns Without problems and filled in, their ids all different.
	 * @param \stdClass   $site      What of the site's settings differs from the defaults.
	 * @return \stdClass
	 */
	public static function publish( array $campaigns, \stdClass $site ): \stdClass {
		$publish  = new self();
		$settings = Json::settle( Schema::fill_part( $site, 'site' ) );
		$live     = array_values( array_filter( $campaigns, fn( $campaign ) => 'live' === $campaign->status ) );
		usort( $live, array( self::class, 'compare' ) );
		$published = array_map( array( $publish, 'publish_campaign' ), $live );
		ksort( $publish->documents, SORT_STRING );
		$rest = array(
			'version'    => 1,
			'site'       => $settings,
			'attributes' => (object) ReadBy::purposes( ReadBy::names( $live, $publish->documents, $settings ) ),
			'campaigns'  => $published,
			'room'       => FindRoom::find( $published ),
			'surePopup'  => FindSurePopup::find( $published ),
			'contents'   => (object) $publish->documents,
		);
		return self::seal( (object) array_filter( $rest, fn( $value ) => null !== $value ) );
	}

	/**
	 * A snapshot with the hash of everything else in it.
	 *
	 * @param \stdClass $snapshot With or without a hash.
	 * @return \stdClass
	 */
	public static function seal( \stdClass $snapshot ): \stdClass {
		$rest = clone $snapshot;
		unset( $rest->hash );
		$hash = Json::hash( $rest );
		return (object) ( array(
			'version' => 1,
			'hash'    => $hash,
		) + (array) $rest );
	}

	/**
	 * The order in which campaigns win against one another; the id settles what the priority leaves open.
	 *
	 * @param \stdClass $a One campaign.
	 * @param \stdClass $b The other.
	 * @return int
	 */
	private static function compare( \stdClass $a, \stdClass $b ): int {
		return $a->priority === $b->priority || (float) $a->priority === (float) $b->priority ? strcmp( $a->id, $b->id ) : $b->priority <=> $a->priority;
	}

	/**
	 * A campaign as the page needs it.
	 *
	 * @param \stdClass $campaign Filled in.
	 * @return \stdClass
	 */
	private function publish_campaign( \stdClass $campaign ): \stdClass {
		$contents  = $this->publish_content( $campaign, $campaign->content, $campaign->theme );
		$published = array(
			'id'        => $campaign->id,
			'name'      => $campaign->name,
			'format'    => Json::settle( $campaign->format ),
			'triggers'  => Json::settle( $campaign->triggers ),
			'audience'  => Json::settle( $campaign->audience ),
			'frequency' => Json::settle( $campaign->frequency ),
		);
		if ( isset( $campaign->schedule ) ) {
			$published['schedule'] = Json::settle( $campaign->schedule );
		}
		$published['priority'] = $campaign->priority;
		if ( isset( $campaign->needs ) ) {
			$published['needs'] = $campaign->needs;
		}
		if ( isset( $campaign->experiment ) ) {
			$published['experiment'] = $this->publish_experiment( $campaign, $campaign->experiment );
		}
		$published['contents'] = (object) $contents;
		if ( count( $contents ) > 1 ) {
			// Sorting the keys, as hashing does, loses which language comes first.
			$published['locale'] = $campaign->locale;
		}
		if ( isset( $campaign->content->tab ) && 'first' === $campaign->content->tab->when ) {
			$published['tabFirst'] = true;
		}
		return (object) $published;
	}

	/**
	 * An experiment as the page needs it.
	 *
	 * @param \stdClass $campaign   Filled in.
	 * @param \stdClass $experiment Its experiment.
	 * @return \stdClass
	 */
	private function publish_experiment( \stdClass $campaign, \stdClass $experiment ): \stdClass {
		$variants = array();
		foreach ( $experiment->variants as $variant ) {
			$published = array(
				'id'     => $variant->id,
				'weight' => $variant->weight,
			);
			if ( isset( $variant->content ) || isset( $variant->theme ) ) {
				$published['contents'] = (object) $this->publish_content( $campaign, $variant->content ?? $campaign->content, $variant->theme ?? $campaign->theme );
			}
			$variants[] = (object) $published;
		}
		return (object) array(
			'seed'      => $experiment->seed,
			'holdOut'   => $experiment->{'holdOut'},
			'variants'  => $variants,
			'withoutId' => $experiment->{'withoutId'},
		);
	}

	/**
	 * Puts a content with its translations among the documents.
	 *
	 * @param \stdClass $campaign Filled in.
	 * @param \stdClass $content  Its content, or a variant's.
	 * @param \stdClass $theme    The looks of that.
	 * @return string[] By language, the campaign's own first, their addresses.
	 */
	private function publish_content( \stdClass $campaign, \stdClass $content, \stdClass $theme ): array {
		$translations = get_object_vars( $campaign->translations ?? new \stdClass() );
		$others       = array_map( 'strval', array_keys( $translations ) );
		sort( $others, SORT_STRING );
		$addresses = array();
		foreach ( array_merge( array( $campaign->locale ), $others ) as $language ) {
			$words    = $language === $campaign->locale ? new \stdClass() : $translations[ $language ];
			$document = Json::settle( Translate::translate( $content, $theme, $language, $campaign->format, $words ) );
			$hash     = Json::hash( $document );

			$this->documents[ $hash ] = $document;
			$addresses[ $language ]   = $hash;
		}
		return $addresses;
	}
}
