<?php
/**
 * Triggers of Popup Maker as ours.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Each trigger by its type.
 */
final class Triggers {

	/**
	 * Longer a selector cannot be here.
	 */
	const MOST_SELECTOR = 500;

	/**
	 * Maps the triggers of a popup.
	 *
	 * @param \WP_Post $popup    The popup.
	 * @param array    $triggers As its settings list them.
	 * @param Report   $report   What is noted on the way.
	 * @return array{triggers: array, cookies: string[], isFree: bool} Ours; the names of cookies that keep them back; whether one of them is kept back by none.
	 */
	public static function map( \WP_Post $popup, array $triggers, Report $report ): array {
		$list    = array();
		$cookies = array();
		$is_free = false;
		foreach ( $triggers as $trigger ) {
			$settings = is_array( $trigger['settings'] ?? null ) ? $trigger['settings'] : array();
			$mapped   = self::map_one( $popup, Value::text( $trigger, 'type' ), $settings, $report );
			if ( null === $mapped ) {
				continue;
			}
			$list[]  = $mapped;
			$names   = Value::texts( $settings, 'cookie_name' );
			$cookies = array_merge( $cookies, $names );
			$is_free = $is_free || array() === $names;
		}
		if ( array() === $list ) {
			// Popup Maker opens every popup by its class, with no trigger at all.
			$list[] = self::click( $popup, array(), $report );
		}
		return array(
			'triggers' => array(
				'match' => 'any',
				'list'  => $list,
			),
			'cookies'  => array_values( array_unique( $cookies ) ),
			'isFree'   => $is_free,
		);
	}

	/**
	 * Maps one.
	 *
	 * @param \WP_Post $popup    The popup.
	 * @param string   $type     The trigger's type.
	 * @param array    $settings Its settings.
	 * @param Report   $report   What is noted on the way.
	 * @return array|null
	 */
	private static function map_one( \WP_Post $popup, string $type, array $settings, Report $report ): ?array {
		switch ( $type ) {
			case 'auto_open':
				return self::delay( $settings, $report );
			case 'click_open':
				return self::click( $popup, $settings, $report );
			case 'exit_intent':
			case 'exit_prevention':
				return self::leave( $type, $report );
			case 'scroll':
				return self::scroll( $settings, $report );
			case 'form_submission':
				$report->leave( __( 'Trigger “Form submission”: forms of other plugins do not report to Beckon. A custom event can take its place.', 'beckon' ) );
				return null;
			default:
				/* translators: %s: name of a trigger. */
				$report->leave( sprintf( __( 'Trigger “%s”: Beckon has none like it.', 'beckon' ), '' === $type ? '?' : $type ) );
				return null;
		}
	}

	/**
	 * After some time.
	 *
	 * @param array  $settings Of the trigger.
	 * @param Report $report   What is noted on the way.
	 * @return array
	 */
	private static function delay( array $settings, Report $report ): array {
		$seconds = min( 3600, max( 0, (int) Value::text( $settings, 'delay' ) ) / 1000 );
		if ( 0 >= $seconds ) {
			$report->take( __( 'Opens as soon as the page is ready', 'beckon' ) );
			return array( 'kind' => 'page-load' );
		}
		/* translators: %s: a number of seconds. */
		$report->take( sprintf( __( 'Opens after %s seconds', 'beckon' ), number_format_i18n( $seconds, floor( $seconds ) === (float) $seconds ? 0 : 1 ) ) );
		return array(
			'kind'    => 'delay',
			'seconds' => floor( $seconds ) === (float) $seconds ? (int) $seconds : $seconds,
		);
	}

	/**
	 * On a click: on what bears the popup's class, and on what else was named.
	 *
	 * @param \WP_Post $popup    The popup.
	 * @param array    $settings Of the trigger.
	 * @param Report   $report   What is noted on the way.
	 * @return array
	 */
	private static function click( \WP_Post $popup, array $settings, Report $report ): array {
		$selectors = array( '.popmake-' . $popup->ID, 'a[href="#popmake-' . $popup->ID . '"]' );
		if ( 1 === preg_match( '/^[a-z][a-z0-9-]*$/', $popup->post_name ) ) {
			$selectors[] = '.popmake-' . $popup->post_name;
		}
		$extra = Value::text( $settings, 'extra_selectors' );
		if ( '' !== $extra ) {
			$with = implode( ', ', array_merge( $selectors, array( $extra ) ) );
			if ( strlen( $with ) <= self::MOST_SELECTOR && 1 !== preg_match( '/[{};<]/', $extra ) ) {
				$selectors[] = $extra;
			} else {
				/* translators: %s: a CSS selector. */
				$report->leave( sprintf( __( 'Opens on a click on “%s”: this is no selector that Beckon can keep.', 'beckon' ), mb_substr( $extra, 0, 100 ) ) );
			}
		}
		/* translators: %s: a CSS class. */
		$report->take( sprintf( __( 'Opens on a click on what has the class “%s”', 'beckon' ), 'popmake-' . $popup->ID ) );
		return array(
			'kind'     => 'click',
			'selector' => implode( ', ', $selectors ),
			'prevents' => ! Value::flag( $settings, 'do_default' ),
		);
	}

	/**
	 * When the visitor is about to leave.
	 *
	 * @param string $type   The trigger's type.
	 * @param Report $report What is noted on the way.
	 * @return array
	 */
	private static function leave( string $type, Report $report ): array {
		if ( 'exit_prevention' === $type ) {
			$report->change( __( 'Exit prevention: Beckon never keeps a visitor on a page; it opens when they are about to leave.', 'beckon' ) );
		} else {
			$report->take( __( 'Opens when the visitor is about to leave', 'beckon' ) );
		}
		return array( 'kind' => 'exit-intent' );
	}

	/**
	 * When the page was scrolled.
	 *
	 * @param array  $settings Of the trigger.
	 * @param Report $report   What is noted on the way.
	 * @return array|null
	 */
	private static function scroll( array $settings, Report $report ): ?array {
		$distance = Value::text( $settings, 'distance' );
		$unit     = Value::text( $settings, 'distance_unit' );
		$unit     = '' !== $unit ? $unit : Value::text( $settings, 'unit' );
		$element  = Value::text( $settings, 'element' );
		$element  = '' !== $element ? $element : Value::text( $settings, 'trigger_element' );
		if ( 1 === preg_match( '/^(\d+(?:\.\d+)?)\s*(%?)$/D', $distance, $match ) && ( '%' === $match[2] || '%' === $unit ) ) {
			$percent = min( 100, max( 1, (float) $match[1] ) );
			/* translators: %s: a percentage. */
			$report->take( sprintf( __( 'Opens when %s %% of the page have been seen', 'beckon' ), number_format_i18n( $percent ) ) );
			return array(
				'kind'    => 'scroll',
				'percent' => floor( $percent ) === $percent ? (int) $percent : $percent,
			);
		}
		if ( '' !== $element && strlen( $element ) <= self::MOST_SELECTOR && 1 !== preg_match( '/[{};<]/', $element ) ) {
			/* translators: %s: a CSS selector. */
			$report->take( sprintf( __( 'Opens when “%s” is in view', 'beckon' ), $element ) );
			return array(
				'kind'     => 'in-view',
				'selector' => $element,
			);
		}
		$report->leave( __( 'Trigger “Scroll”: Beckon counts in shares of the page, not in pixels.', 'beckon' ) );
		return null;
	}
}
