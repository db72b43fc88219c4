<?php
/**
 * Cookies of Popup Maker as our frequency.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Popup Maker sets a cookie at some event and keeps triggers back while it is there; Beckon says the same in caps and rests.
 */
final class Cookies {

	/**
	 * Which of our rests an event begins.
	 */
	const EVENTS = array(
		'on_popup_open'                   => 'again',
		'on_popup_close'                  => 'afterClose',
		'on_popup_conversion'             => 'afterConversion',
		'form_submission'                 => 'afterConversion',
		'pum_sub_form_success'            => 'afterConversion',
		'pum_sub_form_already_subscribed' => 'afterConversion',
	);

	/**
	 * Maps the cookies of a popup.
	 *
	 * @param array                                  $cookies As its settings list them.
	 * @param array{cookies: string[], isFree: bool} $heard   As Triggers::map gives it.
	 * @param Report                                 $report  What is noted on the way.
	 * @return array Our frequency, as far as it is not the default.
	 */
	public static function map( array $cookies, array $heard, Report $report ): array {
		$rests = array();
		foreach ( $cookies as $cookie ) {
			$settings = is_array( $cookie['settings'] ?? null ) ? $cookie['settings'] : array();
			$event    = Value::text( $cookie, 'event' );
			$what     = self::EVENTS[ $event ] ?? null;
			$name     = Value::text( $settings, 'name' );
			if ( null === $what ) {
				/* translators: %s: name of an event. */
				$report->leave( sprintf( __( 'Cookie at “%s”: Beckon has no such event.', 'beckon' ), '' === $event ? '?' : $event ) );
			} elseif ( ! in_array( $name, $heard['cookies'], true ) ) {
				/* translators: %s: name of a cookie. */
				$report->leave( sprintf( __( 'Cookie “%s”: no trigger was kept back by it.', 'beckon' ), $name ) );
			} else {
				$rests[ $what ] = self::rest( $settings, $report );
			}
		}
		if ( array() === $rests ) {
			$report->change( __( 'No cookie kept it back: it comes on every page view, as it did. Think about “once per visit”.', 'beckon' ) );
		} elseif ( $heard['isFree'] ) {
			$report->change( __( 'One of its triggers was kept back by no cookie. In Beckon the rest is that of the whole campaign.', 'beckon' ) );
		}
		$report->change( __( 'What a browser has met is remembered with the visitor’s consent only.', 'beckon' ) );
		return self::write( $rests );
	}

	/**
	 * The rest that a cookie makes.
	 *
	 * @param array  $settings Of the cookie.
	 * @param Report $report   What is noted on the way.
	 * @return array|null By unit; null until the end of the visit.
	 */
	private static function rest( array $settings, Report $report ): ?array {
		// Unset is the default of a new cookie, which is the whole site.
		if ( array_key_exists( 'path', $settings ) && ! Value::flag( $settings, 'path' ) ) {
			$report->change( __( 'A cookie of one page only: in Beckon the rest counts on the whole site.', 'beckon' ) );
		}
		if ( Value::flag( $settings, 'session' ) ) {
			return null;
		}
		$span = Span::read( Value::text( $settings, 'time' ) );
		if ( null === $span ) {
			$report->change( __( 'A cookie without a time that can be read: it is a month now, Popup Maker’s own default.', 'beckon' ) );
			return array( 'days' => 30 );
		}
		return $span;
	}

	/**
	 * The rests as a frequency. What no cookie marked does nothing.
	 *
	 * @param array<string, array|null> $rests By what they follow.
	 * @return array
	 */
	private static function write( array $rests ): array {
		$frequency = array(
			'again'           => array( 'kind' => 'every-page-view' ),
			'afterClose'      => 'nothing',
			'afterConversion' => 'nothing',
		);
		if ( array_key_exists( 'again', $rests ) ) {
			$frequency['again'] = null === $rests['again'] ? array( 'kind' => 'once-per-visit' ) : array(
				'kind' => 'after',
				'rest' => $rests['again'],
			);
		}
		foreach ( array( 'afterClose', 'afterConversion' ) as $what ) {
			if ( array_key_exists( $what, $rests ) ) {
				// The end of the visit is a time that no rest has; a visit that is forgotten after half an hour is about an hour.
				$frequency[ $what ] = array( 'quiet' => $rests[ $what ] ?? array( 'hours' => 1 ) );
			}
		}
		return $frequency;
	}
}
