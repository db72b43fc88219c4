<?php
/**
 * What campaigns read of a visit.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

use Beckon\Campaigns\AttributeList;
use Beckon\Campaigns\FillText;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Finds the attributes that a page must know in order to decide on campaigns and to write their texts.
 */
final class ReadBy {

	/**
	 * What a trigger looks at while it waits, beside the conditions written into it.
	 */
	const TRIGGERS = array(
		'add-to-cart' => 'cart.items',
		'cart-value'  => 'cart.total',
	);

	/**
	 * The names of what is read, as campaigns write them: `own.plan.tier`.
	 *
	 * @param \stdClass[] $campaigns Live ones, filled in.
	 * @param \stdClass[] $documents Their content documents.
	 * @param \stdClass   $site      The site's settings.
	 * @return string[] Each once.
	 */
	public static function names( array $campaigns, array $documents, \stdClass $site ): array {
		$names  = array();
		$covers = false;
		foreach ( $campaigns as $campaign ) {
			$names  = array_merge( $names, self::names_of_campaign( $campaign ) );
			$covers = $covers || in_array( $campaign->format->kind, array( 'popup', 'full-screen' ), true );
		}
		foreach ( $documents as $document ) {
			$names = array_merge( $names, self::placeholders_in( $document ) );
		}
		if ( $covers && $site->interruptions->{'sparesSearchLanding'} ) {
			// The guard for pages that a search engine led to asks about them.
			$names = array_merge( $names, array( 'device.kind', 'source.channel', 'page.path' ) );
		}
		return array_values( array_unique( $names ) );
	}

	/**
	 * The attributes that names belong to, with the purpose each needs.
	 *
	 * @param string[] $names As `names` gives them.
	 * @return string[] Purposes by name, sorted.
	 */
	public static function purposes( array $names ): array {
		$purposes = array();
		foreach ( $names as $name ) {
			$found = AttributeList::find( $name );
			if ( $found ) {
				$purposes[ $found->name ] = $found->purpose;
			}
		}
		ksort( $purposes, SORT_STRING );
		return $purposes;
	}

	/**
	 * What one campaign reads, beside its content.
	 *
	 * @param \stdClass $campaign Filled in.
	 * @return string[]
	 */
	private static function names_of_campaign( \stdClass $campaign ): array {
		$names  = self::names_of_condition( $campaign->audience );
		$wheres = array( $campaign->triggers->cancel->where ?? null );
		foreach ( $campaign->triggers->list as $trigger ) {
			$wheres[] = $trigger->where ?? null;
			if ( isset( self::TRIGGERS[ $trigger->kind ] ) ) {
				$names[] = self::TRIGGERS[ $trigger->kind ];
			}
		}
		foreach ( array_filter( $wheres ) as $where ) {
			$names = array_merge( $names, array_filter( self::names_of_condition( $where ), fn( $name ) => ! preg_match( '/^event(\.|$)/', $name ) ) );
		}
		$names = array_merge( $names, self::placeholders_in( $campaign->format ) );
		if ( 'feed' === $campaign->format->kind ) {
			// The bell counts as unread what the visitor has not seen.
			$names[] = 'visitor.campaigns';
		}
		if ( get_object_vars( $campaign->translations ?? new \stdClass() ) ) {
			$names[] = 'page.language';
		}
		return $names;
	}

	/**
	 * What a condition tree reads.
	 *
	 * @param \stdClass $condition A condition.
	 * @return string[]
	 */
	private static function names_of_condition( \stdClass $condition ): array {
		if ( isset( $condition->attribute ) ) {
			return array( $condition->attribute );
		}
		$inside = $condition->all ?? $condition->any ?? ( isset( $condition->not ) ? array( $condition->not ) : array() );
		return array_merge( array(), ...array_map( array( self::class, 'names_of_condition' ), $inside ) );
	}

	/**
	 * What the texts in a value read, wherever they stand.
	 *
	 * @param mixed $value Anything of a campaign.
	 * @return string[]
	 */
	private static function placeholders_in( $value ): array {
		if ( is_string( $value ) ) {
			preg_match_all( FillText::PLACEHOLDER, $value, $found );
			return $found[1];
		}
		if ( ! is_array( $value ) && ! $value instanceof \stdClass ) {
			return array();
		}
		return array_merge( array(), ...array_values( array_map( array( self::class, 'placeholders_in' ), (array) $value ) ) );
	}
}
