<?php
/**
 * Writes a campaign document as the blocks that an editor would have written.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Campaigns\Writing\BlockWriter;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The way back from `Compile`: compiling what this writes gives the same document.
 */
final class Blocks {

	/**
	 * Writes a document.
	 *
	 * @param \stdClass $document The campaign, with everything filled in.
	 * @return array{content: string, rules: array}
	 */
	public static function from_document( \stdClass $document ): array {
		$steps      = $document->content->steps;
		$attributes = array(
			'format' => $document->format,
			'theme'  => $document->theme,
			'lock'   => array(
				'move'   => true,
				'remove' => true,
			),
		);
		// A label that is the campaign's name follows it.
		if ( ( $document->content->label ?? '' ) !== ( $document->name ?? '' ) ) {
			$attributes['label'] = $document->content->label ?? '';
		}
		$inside = array();
		if ( 1 === count( $steps ) ) {
			if ( 'step-1' !== $steps[0]->id ) {
				$attributes['step'] = $steps[0]->id;
			}
			$inside[] = BlockWriter::write( $steps[0]->blocks );
		} else {
			foreach ( $steps as $step ) {
				$inside[] = BlockWriter::delimit( 'beckon/step', array( 'id' => $step->id ), BlockWriter::write( $step->blocks ) );
			}
		}
		if ( isset( $document->content->tab ) ) {
			$inside[] = BlockWriter::delimit( 'beckon/tab', (array) $document->content->tab, '' );
		}
		return array(
			'content' => BlockWriter::delimit( 'beckon/campaign', $attributes, implode( "\n\n", array_filter( $inside ) ) ),
			'rules'   => Rules::of_document( $document ),
		);
	}
}
