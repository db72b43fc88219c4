<?php
/**
 * Conditions of Popup Maker as our audience.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Groups that must all hold, each of alternatives, some of them turned round: what an audience can say, too.
 */
final class Conditions {

	/**
	 * Maps the conditions of a popup.
	 *
	 * @param array  $settings Of the popup.
	 * @param Report $report   What is noted on the way.
	 * @return array Our audience.
	 */
	public static function map( array $settings, Report $report ): array {
		$all = array();
		foreach ( Value::groups( $settings, 'conditions' ) as $group ) {
			// A group of one was not always put into a list.
			$facets = isset( $group['target'] ) ? array( $group ) : array_filter( $group, 'is_array' );
			$any    = self::group( $facets, $report );
			if ( null !== $any ) {
				$all[] = $any;
			}
		}
		foreach ( array(
			'disable_on_mobile' => 'phone',
			'disable_on_tablet' => 'tablet',
		) as $key => $kind ) {
			if ( Value::flag( $settings, $key ) ) {
				$all[] = array( 'not' => Place::leaf( 'device.kind', 'equals', $kind ) );
				$report->take( 'phone' === $kind ? __( 'Not on phones', 'beckon' ) : __( 'Not on tablets', 'beckon' ) );
			}
		}
		if ( array() === $all ) {
			$report->take( __( 'Everybody sees it, on every page', 'beckon' ) );
		}
		return array( 'all' => $all );
	}

	/**
	 * Maps alternatives.
	 *
	 * @param array  $facets The alternatives.
	 * @param Report $report What is noted on the way.
	 * @return array|null Null where none of them has a counterpart.
	 */
	private static function group( array $facets, Report $report ): ?array {
		$any     = array();
		$missing = array();
		foreach ( $facets as $facet ) {
			$target = Value::text( $facet, 'target' );
			if ( '' === $target ) {
				continue;
			}
			$inside    = is_array( $facet['settings'] ?? null ) ? $facet['settings'] : $facet;
			$condition = Place::read( $target, Value::texts( $inside, 'selected' ), $report );
			if ( null === $condition ) {
				$missing[] = $target;
				continue;
			}
			$is_not = Value::flag( $facet, 'not_operand' );
			$any[]  = $is_not ? array( 'not' => $condition ) : $condition;
			/* translators: %s: name of a condition. */
			$report->take( sprintf( $is_not ? __( 'Condition: not “%s”', 'beckon' ) : __( 'Condition: “%s”', 'beckon' ), $target ) );
		}
		foreach ( $missing as $target ) {
			$report->leave(
				sprintf(
					array() === $any
						/* translators: %s: name of a condition. */
						? __( 'Condition “%s”: Beckon cannot tell. Without it more visitors see the campaign; look at its audience before you publish it.', 'beckon' )
						/* translators: %s: name of a condition. */
						: __( 'Condition “%s”: Beckon cannot tell. Without this alternative fewer visitors see the campaign.', 'beckon' ),
					$target
				)
			);
		}
		if ( array() === $any ) {
			return null;
		}
		return 1 === count( $any ) ? $any[0] : array( 'any' => $any );
	}
}
