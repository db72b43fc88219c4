<?php
/**
 * The columns of the list of campaigns.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Format, status, and who sees it.
 */
final class ListColumns {

	/**
	 * Names the columns.
	 *
	 * @param array $columns WordPress' own.
	 * @return array
	 */
	public static function name( array $columns ): array {
		$date = $columns['date'] ?? '';
		unset( $columns['date'], $columns['author'] );
		return $columns + array(
			'beckon_format'   => __( 'Format', 'beckon' ),
			'beckon_status'   => __( 'Status', 'beckon' ),
			'beckon_audience' => __( 'Who sees it', 'beckon' ),
			'date'            => $date,
		);
	}

	/**
	 * Prints a cell.
	 *
	 * @param string $column  Which column.
	 * @param int    $post_id The row's post.
	 * @return void
	 */
	public static function print_cell( string $column, int $post_id ): void {
		if ( 'beckon_format' === $column ) {
			echo esc_html( self::say_format( $post_id ) );
		} elseif ( 'beckon_status' === $column ) {
			self::print_status( $post_id );
		} elseif ( 'beckon_audience' === $column ) {
			self::print_audience( $post_id );
		}
	}

	/**
	 * Loads the script that says in a sentence who sees each campaign.
	 *
	 * @param string $screen Which screen is shown.
	 * @return void
	 */
	public static function load_script( string $screen ): void {
		$shown = get_current_screen();
		$built = Plugin::built( 'campaign-list' );
		if ( 'edit.php' !== $screen || ! $shown instanceof \WP_Screen || PostType::NAME !== $shown->post_type || null === $built ) {
			return;
		}
		wp_enqueue_script( 'beckon-campaign-list', Plugin::url( 'build/campaign-list/index.js' ), $built['dependencies'], $built['version'], true );
	}

	/**
	 * The format in words.
	 *
	 * @param int $post_id The post.
	 * @return string
	 */
	private static function say_format( int $post_id ): string {
		$words  = array(
			'popup'       => __( 'Popup', 'beckon' ),
			'full-screen' => __( 'Full screen', 'beckon' ),
			'bar'         => __( 'Bar', 'beckon' ),
			'slide-in'    => __( 'Slide-in', 'beckon' ),
			'feed'        => __( 'News in the feed', 'beckon' ),
			'embed'       => __( 'In the page', 'beckon' ),
		);
		$blocks = parse_blocks( (string) get_post_field( 'post_content', $post_id ) );
		foreach ( $blocks as $block ) {
			if ( 'beckon/campaign' === $block['blockName'] ) {
				return $words[ $block['attrs']['format']['kind'] ?? 'popup' ] ?? '—';
			}
		}
		return '—';
	}

	/**
	 * Prints whether it is shown.
	 *
	 * @param int $post_id The post.
	 * @return void
	 */
	private static function print_status( int $post_id ): void {
		$status   = (string) get_post_status( $post_id );
		$problems = CampaignStore::problems( $post_id );
		if ( 'publish' === $status ) {
			if ( array() === $problems ) {
				echo '<strong>' . esc_html__( 'Live', 'beckon' ) . '</strong>';
			} elseif ( null !== CampaignStore::compiled( $post_id ) ) {
				echo '<strong>' . esc_html__( 'Live as it was before the last change', 'beckon' ) . '</strong>';
			} else {
				echo '<strong>' . esc_html__( 'Not shown: something has to be put right', 'beckon' ) . '</strong>';
			}
		} elseif ( 'future' === $status ) {
			/* translators: %s: date and time. */
			echo esc_html( sprintf( __( 'Goes live %s', 'beckon' ), get_the_date( '', $post_id ) . ' ' . get_the_time( '', $post_id ) ) );
		} else {
			echo esc_html__( 'Not shown', 'beckon' );
		}
		if ( array() !== $problems ) {
			echo '<br><span class="beckon-problem">' . esc_html( $problems[0]['message'] ) . '</span>';
		}
	}

	/**
	 * Prints who sees it: briefly, and with the condition itself for the script that says it in a sentence.
	 *
	 * @param int $post_id The post.
	 * @return void
	 */
	private static function print_audience( int $post_id ): void {
		$audience = CampaignStore::rules( $post_id )['audience'] ?? array( 'all' => array() );
		$is_open  = array( 'all' => array() ) === $audience;
		printf(
			'<span class="beckon-audience" data-audience="%1$s">%2$s</span>',
			esc_attr( (string) wp_json_encode( Tree::from( $audience ) ) ),
			esc_html( $is_open ? __( 'Everybody', 'beckon' ) : __( 'Visitors who meet your conditions', 'beckon' ) )
		);
	}
}
