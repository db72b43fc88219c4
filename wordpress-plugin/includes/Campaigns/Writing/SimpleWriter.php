<?php
/**
 * Writes the blocks that have a block of WordPress' own.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Writing;

use Beckon\Campaigns\Markup;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Headings, pictures, films, buttons, space and links to elsewhere.
 */
final class SimpleWriter {

	/**
	 * Writes a heading.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	public static function write_heading( \stdClass $block ): string {
		$attributes = BlockWriter::own( $block );
		if ( 2 !== $block->level ) {
			$attributes['level'] = $block->level;
		}
		$tag = 'h' . $block->level;
		return BlockWriter::delimit( 'core/heading', $attributes, "<$tag class=\"wp-block-heading\">" . Markup::escape_text( $block->text ) . "</$tag>" );
	}

	/**
	 * Writes a picture.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	public static function write_image( \stdClass $block ): string {
		$attributes = BlockWriter::own(
			$block,
			array(
				'width'  => $block->width,
				'height' => $block->height,
			)
		);
		// phpcs:ignore PluginCheck.CodeAnalysis.ImageFunctions.NonEnqueuedImage -- What the image block itself saves: nothing of it is drawn here.
		$image = '<img src="' . self::escape( $block->url ) . '" alt="' . self::escape( $block->alt ) . '"/>';
		if ( isset( $block->href ) ) {
			$attributes['linkDestination'] = 'custom';
			$image                         = '<a href="' . self::escape( $block->href ) . '">' . $image . '</a>';
		}
		return BlockWriter::delimit( 'core/image', $attributes, '<figure class="wp-block-image">' . $image . '</figure>' );
	}

	/**
	 * Writes a film.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	public static function write_video( \stdClass $block ): string {
		$attributes = BlockWriter::own(
			$block,
			array(
				'label'  => $block->label,
				'width'  => $block->width,
				'height' => $block->height,
			)
		);
		$still      = isset( $block->poster ) ? ' poster="' . self::escape( $block->poster ) . '"' : '';
		$track      = '';
		if ( isset( $block->captions ) ) {
			$attributes['tracks'] = array(
				array(
					'src'  => $block->captions,
					'kind' => 'captions',
				),
			);
			$track                = '<track src="' . self::escape( $block->captions ) . '" kind="captions"/>';
		}
		$video = '<video controls' . $still . ' src="' . self::escape( $block->url ) . '">' . $track . '</video>';
		return BlockWriter::delimit( 'core/video', $attributes, '<figure class="wp-block-video">' . $video . '</figure>' );
	}

	/**
	 * Writes a button.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	public static function write_button( \stdClass $block ): string {
		$action = $block->action;
		$own    = array( 'look' => $block->look );
		$link   = '';
		if ( 'link' !== $action->do ) {
			$own['action'] = $action;
		} else {
			$link = ' href="' . self::escape( $action->href ) . '"';
			if ( true === ( $action->{'newTab'} ?? null ) ) {
				$link .= ' target="_blank" rel="noreferrer noopener"';
			} elseif ( isset( $action->{'newTab'} ) ) {
				$own['newTab'] = false;
			}
		}
		if ( ( 'link' === $action->do ) !== $block->converts ) {
			$own['converts'] = $block->converts;
		}
		$words = '<a class="wp-block-button__link wp-element-button"' . $link . '>' . Markup::escape_text( $block->text ) . '</a>';
		return BlockWriter::delimit( 'core/button', BlockWriter::own( $block, $own ), '<div class="wp-block-button">' . $words . '</div>' );
	}

	/**
	 * Writes space, with or without a line.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	public static function write_spacer( \stdClass $block ): string {
		if ( $block->line ) {
			$attributes = BlockWriter::own( $block, array( 'height' => $block->height ) );
			return BlockWriter::delimit( 'core/separator', $attributes, '<hr class="wp-block-separator has-alpha-channel-opacity"/>' );
		}
		$height = $block->height . 'px';
		return BlockWriter::delimit(
			'core/spacer',
			BlockWriter::own( $block ) + array( 'height' => $height ),
			'<div style="height:' . $height . '" aria-hidden="true" class="wp-block-spacer"></div>'
		);
	}

	/**
	 * Writes links to other places.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	public static function write_social( \stdClass $block ): string {
		$links = array();
		foreach ( $block->links as $link ) {
			$links[] = BlockWriter::delimit(
				'core/social-link',
				array(
					'url'     => $link->href,
					'service' => self::guess_service( $link->href ),
					'label'   => $link->label,
				),
				''
			);
		}
		return BlockWriter::delimit( 'core/social-links', BlockWriter::own( $block ), '<ul class="wp-block-social-links">' . implode( "\n\n", $links ) . '</ul>' );
	}

	/**
	 * Which of the services that WordPress draws an icon for an address belongs to.
	 *
	 * @param string $url The address.
	 * @return string
	 */
	private static function guess_service( string $url ): string {
		if ( 0 === strpos( $url, 'mailto:' ) ) {
			return 'mail';
		}
		$host = strtolower( (string) wp_parse_url( $url, PHP_URL_HOST ) );
		foreach ( array( 'instagram', 'facebook', 'tiktok', 'youtube', 'pinterest', 'linkedin', 'threads', 'mastodon', 'bluesky', 'twitter', 'whatsapp', 'spotify', 'vimeo', 'github' ) as $service ) {
			if ( false !== strpos( $host, $service ) ) {
				return $service;
			}
		}
		return 'x.com' === $host ? 'x' : 'chain';
	}

	/**
	 * Text inside an attribute.
	 *
	 * @param string $text The text.
	 * @return string
	 */
	private static function escape( string $text ): string {
		return str_replace( '"', '&quot;', Markup::escape_text( $text ) );
	}
}
