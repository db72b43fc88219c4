<?php
/**
 * Reads pictures and films.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

use Beckon\Campaigns\Markup;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The blocks that show a file.
 */
final class MediaReader {

	/**
	 * Reads a picture, and its caption as small print below it. One that is not chosen yet is none.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_image( array $block, array $at, string $fallback, Reading $reading ): array {
		$url = SavedHtml::attribute( $block, 'img', 'src' );
		if ( '' === $url ) {
			return array();
		}
		list( $width, $height ) = PictureSize::find( $url, $block['attrs'] );
		$image                  = (object) array(
			'kind'   => 'image',
			'id'     => $reading->take_id( $block['attrs']['beckon']['id'] ?? null, $fallback ),
			'url'    => $url,
			'alt'    => SavedHtml::attribute( $block, 'img', 'alt' ),
			'width'  => $width,
			'height' => $height,
		);
		$href                   = SavedHtml::attribute( $block, 'a', 'href' );
		if ( '' !== $href ) {
			$image->href = $href;
		}
		$made    = array( $reading->keep( $image, $at ) );
		$caption = Markup::from_html( SavedHtml::inside_first( $block, 'figcaption' ), 'text' )['markup'];
		if ( array() !== $caption ) {
			$small     = (object) array(
				'tag'      => 'small',
				'children' => $caption,
			);
			$paragraph = (object) array(
				'tag'      => 'p',
				'children' => array( $small ),
			);
			$made[]    = TextReader::make_text( array( $paragraph ), array( 'attrs' => array() ), $at, $image->id . '-caption', $reading );
		}
		return $made;
	}

	/**
	 * Reads a film. One that is not chosen yet is none.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_video( array $block, array $at, string $fallback, Reading $reading ): array {
		$url = SavedHtml::attribute( $block, 'video', 'src' );
		if ( '' === $url ) {
			return array();
		}
		$own   = $block['attrs']['beckon'] ?? array();
		$file  = isset( $block['attrs']['id'] ) ? wp_get_attachment_metadata( (int) $block['attrs']['id'] ) : false;
		$video = (object) array(
			'kind'   => 'video',
			'id'     => $reading->take_id( $own['id'] ?? null, $fallback ),
			'url'    => $url,
			'label'  => $own['label'] ?? trim( wp_strip_all_tags( SavedHtml::inside_first( $block, 'figcaption' ) ) ),
			'width'  => $own['width'] ?? $file['width'] ?? 480,
			'height' => $own['height'] ?? $file['height'] ?? 270,
		);
		$still = SavedHtml::attribute( $block, 'video', 'poster' );
		if ( '' !== $still ) {
			$video->poster = $still;
		}
		$tracks = $block['attrs']['tracks'] ?? array();
		foreach ( is_array( $tracks ) ? $tracks : array() as $track ) {
			if ( in_array( $track['kind'] ?? 'subtitles', array( 'captions', 'subtitles' ), true ) && isset( $track['src'] ) ) {
				$video->captions = $track['src'];
				break;
			}
		}
		return array( $reading->keep( $video, $at ) );
	}
}
