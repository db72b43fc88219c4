<?php
/**
 * Size, position and theme of Popup Maker as our format and looks.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * As near as our formats come.
 */
final class Looks {

	/**
	 * Its named sizes are shares of the window; here they become pixels of a window 1,280 wide.
	 */
	const SIZES = array(
		'nano'   => 10,
		'micro'  => 20,
		'tiny'   => 30,
		'small'  => 40,
		'medium' => 60,
		'normal' => 70,
		'large'  => 80,
		'xlarge' => 95,
	);

	const WINDOW = 1280;

	/**
	 * Maps size and position.
	 *
	 * @param array  $settings Of the popup.
	 * @param Report $report   What is noted on the way.
	 * @return array Our format.
	 */
	public static function format( array $settings, Report $report ): array {
		$location = Value::text( $settings, 'location' );
		$is_left  = false !== strpos( $location, 'left' );
		$is_right = false !== strpos( $location, 'right' );
		$edge     = false !== strpos( $location, 'bottom' ) ? 'bottom' : ( false !== strpos( $location, 'top' ) ? 'top' : '' );
		$width    = self::width( $settings, $report );
		self::note_rest( $settings, $report );
		if ( Value::flag( $settings, 'overlay_disabled' ) ) {
			if ( ( $is_left || $is_right ) && '' !== $edge ) {
				$report->take( __( 'A card in a corner that leaves the page usable: a slide-in', 'beckon' ) );
				return array(
					'kind'   => 'slide-in',
					'corner' => $edge . ( is_rtl() === $is_left ? '-end' : '-start' ),
					'width'  => max( 240, min( 560, $width ) ),
				);
			}
			if ( '' !== $edge && $width >= 900 ) {
				$report->take( __( 'A wide strip along an edge that leaves the page usable: a bar', 'beckon' ) );
				return array(
					'kind'   => 'bar',
					'edge'   => $edge,
					'pushes' => false,
				);
			}
			$report->change( __( 'It had no veil: a popup of Beckon has one, as the page behind it cannot be used. Choose “slide-in” for a card that lets visitors go on.', 'beckon' ) );
		}
		if ( $is_left || $is_right ) {
			$report->change( __( 'It stood at a side: a popup of Beckon stands in the middle, at the top or at the bottom.', 'beckon' ) );
		}
		return array(
			'kind'            => 'popup',
			'position'        => '' === $edge ? 'center' : $edge,
			'width'           => max( 240, min( 960, $width ) ),
			'closesOnOverlay' => Value::flag( $settings, 'close_on_overlay_click' ),
		);
	}

	/**
	 * Maps a theme.
	 *
	 * @param array  $settings Of the theme's post; none where there is none.
	 * @param Report $report   What is noted on the way.
	 * @return array What of our theme differs from the default.
	 */
	public static function theme( array $settings, Report $report ): array {
		$colours = array_filter(
			array(
				'background' => self::solid( Colour::read( Value::text( $settings, 'container_background_color' ), Value::text( $settings, 'container_background_opacity' ) ), $report ),
				'text'       => Colour::read( Value::text( $settings, 'content_font_color' ) ),
				'overlay'    => Colour::read( Value::text( $settings, 'overlay_background_color' ), Value::text( $settings, 'overlay_background_opacity' ) ),
			)
		);
		$theme   = array() === $colours ? array() : array( 'colors' => $colours );
		$radius  = Value::text( $settings, 'container_border_radius' );
		if ( is_numeric( $radius ) ) {
			$theme['radius'] = (int) max( 0, min( 40, (float) $radius ) );
		}
		if ( array() !== $theme ) {
			$report->take( __( 'Colours and corners of its theme', 'beckon' ) );
		}
		return $theme;
	}

	/**
	 * The widest it gets, in pixels.
	 *
	 * @param array  $settings Of the popup.
	 * @param Report $report   What is noted on the way.
	 * @return int
	 */
	private static function width( array $settings, Report $report ): int {
		$size = Value::text( $settings, 'size' );
		$own  = Value::text( $settings, 'custom_width' );
		$most = Value::text( $settings, 'responsive_max_width' );
		if ( 'custom' === $size ) {
			return self::pixels( $own, Value::text( $settings, 'custom_width_unit' ), $report );
		}
		if ( is_numeric( $most ) && 'px' === Value::text( $settings, 'responsive_max_width_unit' ) ) {
			return (int) $most;
		}
		return isset( self::SIZES[ $size ] ) ? self::pixels( (string) self::SIZES[ $size ], '%', $report ) : 480;
	}

	/**
	 * A length in pixels.
	 *
	 * @param string $number How many.
	 * @param string $unit   Of what.
	 * @param Report $report What is noted on the way.
	 * @return int
	 */
	private static function pixels( string $number, string $unit, Report $report ): int {
		if ( ! is_numeric( $number ) ) {
			return 480;
		}
		switch ( $unit ) {
			case '%':
				$pixels = (float) $number / 100 * self::WINDOW;
				break;
			case 'em':
			case 'rem':
				$pixels = (float) $number * 16;
				break;
			default:
				return (int) $number;
		}
		/* translators: 1: a width with its unit. 2: a number of pixels. */
		$report->change( sprintf( __( 'Its width of %1$s is now at most %2$s pixels, and never wider than the window.', 'beckon' ), $number . $unit, number_format_i18n( max( 240, min( 960, $pixels ) ) ) ) );
		return (int) $pixels;
	}

	/**
	 * A background that text can be read on.
	 *
	 * @param string|null $colour A colour, perhaps one to look through.
	 * @param Report      $report What is noted on the way.
	 * @return string|null
	 */
	private static function solid( ?string $colour, Report $report ): ?string {
		if ( null === $colour || 7 === strlen( $colour ) ) {
			return $colour;
		}
		$report->change( __( 'Its background could be seen through; it is solid now, so that the text can be read on every page.', 'beckon' ) );
		return substr( $colour, 0, 7 );
	}

	/**
	 * Notes settings that have no counterpart, where somebody used them.
	 *
	 * @param array  $settings Of the popup.
	 * @param Report $report   What is noted on the way.
	 * @return void
	 */
	private static function note_rest( array $settings, Report $report ): void {
		if ( (int) Value::text( $settings, 'close_button_delay' ) > 0 ) {
			$report->leave( __( 'The close button came later: in Beckon a visitor can always close.', 'beckon' ) );
		}
		if ( ! in_array( Value::text( $settings, 'open_sound' ), array( '', 'none' ), true ) ) {
			$report->leave( __( 'The sound: campaigns of Beckon make none.', 'beckon' ) );
		}
		if ( '' !== Value::text( $settings, 'close_text' ) ) {
			$report->leave( __( 'The text of the close button: Beckon says it in the visitor’s language.', 'beckon' ) );
		}
		if ( Value::flag( $settings, 'position_from_trigger' ) ) {
			$report->leave( __( 'The position beside what was clicked.', 'beckon' ) );
		}
		if ( Value::flag( $settings, 'stackable' ) ) {
			$report->leave( __( 'Standing above other popups: Beckon shows one at a time.', 'beckon' ) );
		}
		if ( Value::flag( $settings, 'close_on_form_submission' ) ) {
			$report->leave( __( 'Closing when a form of another plugin was sent: forms of Beckon do so by themselves.', 'beckon' ) );
		}
	}
}
