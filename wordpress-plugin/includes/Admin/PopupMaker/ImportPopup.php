<?php
/**
 * A popup of Popup Maker that becomes a campaign.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

use Beckon\Admin\CampaignList;
use Beckon\Campaigns\Blocks;
use Beckon\Campaigns\PostType;
use Beckon\Campaigns\Rules;
use Beckon\Campaigns\Schema;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Puts the parts together, and saves them as a draft.
 */
final class ImportPopup {

	/**
	 * On the campaign: the popup it was made from.
	 */
	const FROM = '_beckon_popup_maker';

	/**
	 * Imports one.
	 *
	 * @param \WP_Post $popup The popup.
	 * @return array<string, mixed> `name`, `taken`, `changed`, `left`, `problems`, and where it was taken `postId` and `editUrl`.
	 */
	public static function import( \WP_Post $popup ): array {
		$report   = new Report();
		$settings = Popups::settings( $popup->ID );
		$heard    = Triggers::map( $popup, Value::groups( $settings, 'triggers' ), $report );
		$content  = Content::read( $popup, Popups::title( $popup->ID ), $report );
		$forms    = array();
		foreach ( $content['forms'] as $number => $attributes ) {
			$forms[] = SubscriptionForm::map( $attributes, $number, $report );
		}
		$document = self::frame( $popup, $forms );
		foreach ( array(
			'triggers'  => $heard['triggers'],
			'frequency' => Cookies::map( Value::groups( $settings, 'cookies' ), $heard, $report ),
			'audience'  => Conditions::map( $settings, $report ),
			'format'    => Looks::format( $settings, $report ),
			'theme'     => (object) Looks::theme( Popups::theme( $settings ), $report ),
		) as $part => $value ) {
			$document->$part = json_decode( wp_json_encode( $value ) );
		}
		if ( ! Popups::is_enabled( $popup->ID ) ) {
			$report->change( __( 'It was switched off in Popup Maker.', 'beckon' ) );
		}
		$problems = Schema::check( $document );
		$answer   = array(
			'name'     => CampaignList::name_of( $popup ),
			'taken'    => $report->taken,
			'changed'  => $report->changed,
			'left'     => $report->left,
			'problems' => $problems,
		);
		if ( array() !== $problems ) {
			return $answer;
		}
		$written = Blocks::from_document( Schema::fill( $document ) );
		$post_id = wp_insert_post(
			wp_slash(
				array(
					'post_type'    => PostType::NAME,
					'post_status'  => 'draft',
					'post_title'   => $document->name,
					'post_content' => self::fill( $written['content'], $content['blocks'] ),
					'meta_input'   => array(
						Rules::META => $written['rules'],
						self::FROM  => $popup->ID,
					),
				)
			),
			true
		);
		if ( is_wp_error( $post_id ) ) {
			$answer['problems'] = array(
				array(
					'path'    => '',
					'message' => $post_id->get_error_message(),
				),
			);
			return $answer;
		}
		return $answer + array(
			'postId'  => $post_id,
			'editUrl' => (string) get_edit_post_link( $post_id, 'raw' ),
		);
	}

	/**
	 * A document with the forms in it; the other blocks come in when it is written.
	 *
	 * @param \WP_Post $popup The popup.
	 * @param array[]  $forms Our form blocks.
	 * @return \stdClass
	 */
	private static function frame( \WP_Post $popup, array $forms ): \stdClass {
		$name  = mb_substr( CampaignList::name_of( $popup ), 0, 200 );
		$steps = array(
			array(
				'id'     => 'step-1',
				'blocks' => $forms,
			),
		);
		if ( array() !== $forms ) {
			$steps[] = array(
				'id'     => 'thanks',
				'blocks' => array(
					array(
						'kind'  => 'heading',
						'id'    => 'thanks-heading',
						'text'  => __( 'Thank you!', 'beckon' ),
						'level' => 2,
					),
				),
			);
		}
		return json_decode(
			wp_json_encode(
				array(
					'schema'  => 1,
					'id'      => 'popup-' . $popup->ID,
					'name'    => $name,
					'status'  => 'draft',
					'content' => array(
						'steps' => $steps,
						'label' => $name,
					),
				)
			)
		);
	}

	/**
	 * Puts the popup's own blocks into the first step, and the forms where their marks stand.
	 *
	 * @param string $markup The campaign with its forms alone.
	 * @param array  $blocks As Content::read gives them.
	 * @return string
	 */
	private static function fill( string $markup, array $blocks ): string {
		$root  = parse_blocks( $markup )[0];
		$first = $root['innerBlocks'][0] ?? null;
		if ( null !== $first && 'beckon/step' === $first['blockName'] ) {
			$root['innerBlocks'][0] = self::with_inside( $first, self::put_forms( $blocks, $first['innerBlocks'] ) );
		} else {
			$root = self::with_inside( $root, self::put_forms( $blocks, $root['innerBlocks'] ) );
		}
		return serialize_block( $root );
	}

	/**
	 * Puts forms where their marks stand.
	 *
	 * @param array $blocks Of the popup.
	 * @param array $forms  As blocks.
	 * @return array
	 */
	private static function put_forms( array $blocks, array $forms ): array {
		foreach ( $blocks as $at => $block ) {
			if ( 1 === preg_match( '/^\s*<p>beckon-form-(\d+)<\/p>\s*$/D', $block['innerHTML'], $match ) && isset( $forms[ (int) $match[1] ] ) ) {
				$blocks[ $at ] = $forms[ (int) $match[1] ];
			} elseif ( array() !== $block['innerBlocks'] ) {
				$blocks[ $at ]['innerBlocks'] = self::put_forms( $block['innerBlocks'], $forms );
			}
		}
		return $blocks;
	}

	/**
	 * A block with other blocks inside.
	 *
	 * @param array $block  As `parse_blocks` gives it.
	 * @param array $inside The blocks.
	 * @return array
	 */
	private static function with_inside( array $block, array $inside ): array {
		$block['innerBlocks']  = $inside;
		$block['innerHTML']    = '';
		$block['innerContent'] = array();
		foreach ( array_keys( $inside ) as $at ) {
			$block['innerContent'][] = 0 === $at ? "\n" : "\n\n";
			$block['innerContent'][] = null;
		}
		$block['innerContent'][] = "\n";
		return $block;
	}
}
