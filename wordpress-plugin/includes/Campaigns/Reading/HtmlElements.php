<?php
/**
 * What HTML says of its elements, as far as reading what somebody typed needs it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Which go with all that is inside them, which have no inside, and what the beginning of one ends.
 */
final class HtmlElements {

	/**
	 * Elements that go with all that is inside them, and as what that is told.
	 */
	const REMOVED_WITH_CONTENT = array(
		'script'      => 'script',
		'noscript'    => 'script',
		'template'    => 'script',
		'style'       => 'styling',
		'link'        => 'styling',
		'form'        => 'form',
		'input'       => 'form',
		'select'      => 'form',
		'textarea'    => 'form',
		'datalist'    => 'form',
		'option'      => 'form',
		'optgroup'    => 'form',
		'iframe'      => 'frame',
		'frame'       => 'frame',
		'frameset'    => 'frame',
		'noframes'    => 'frame',
		'noembed'     => 'frame',
		'object'      => 'frame',
		'embed'       => 'frame',
		'applet'      => 'frame',
		'portal'      => 'frame',
		'fencedframe' => 'frame',
		'svg'         => 'drawing',
		'math'        => 'drawing',
		'canvas'      => 'drawing',
		'audio'       => 'media',
		'video'       => 'media',
		'base'        => 'page',
		'meta'        => 'page',
		'title'       => 'page',
		'xmp'         => 'page',
		'plaintext'   => 'page',
	);

	/**
	 * Elements that have no inside.
	 */
	const VOID = array( 'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'frame' );

	/**
	 * The tokeniser gives each of these as one token with all that is inside it.
	 */
	const WHOLE = array( 'script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes', 'xmp' );

	/**
	 * A paragraph ends where one of these begins.
	 */
	const ENDS_PARAGRAPH = array( 'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'ul' );

	/**
	 * Where the search for what an end tag ends stops.
	 */
	const CONTAINERS = array( 'td', 'th', 'table' );

	/**
	 * Elements that go and leave what is inside them, by more than not being used.
	 */
	const UNWRAPPED = array(
		'button' => 'form',
		'font'   => 'styling',
		'center' => 'styling',
	);

	const HEADINGS = array( 'h1', 'h2', 'h3', 'h4', 'h5', 'h6' );

	/**
	 * What a tag ends when it begins, looked for no further out than the tags named second.
	 */
	const ENDS_ITS_LIKE = array(
		'li'    => array( array( 'li' ), array( 'ul', 'ol', 'table', 'td', 'th' ) ),
		'dd'    => array( array( 'dd', 'dt' ), array( 'dl', 'table', 'td', 'th' ) ),
		'dt'    => array( array( 'dd', 'dt' ), array( 'dl', 'table', 'td', 'th' ) ),
		'a'     => array( array( 'a' ), array( 'td', 'th', 'table' ) ),
		'tr'    => array( array( 'tr', 'td', 'th' ), array( 'table', 'tbody', 'thead', 'tfoot' ) ),
		'td'    => array( array( 'td', 'th' ), array( 'tr', 'table' ) ),
		'th'    => array( array( 'td', 'th' ), array( 'tr', 'table' ) ),
		'tbody' => array( array( 'tbody', 'thead', 'tfoot' ), array( 'table' ) ),
		'thead' => array( array( 'tbody', 'thead', 'tfoot' ), array( 'table' ) ),
		'tfoot' => array( array( 'tbody', 'thead', 'tfoot' ), array( 'table' ) ),
	);
}
