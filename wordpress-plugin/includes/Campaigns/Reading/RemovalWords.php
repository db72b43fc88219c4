<?php
/**
 * What reading HTML took out, in an editor's words.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * One sentence for each kind.
 */
final class RemovalWords {

	/**
	 * The sentence.
	 *
	 * @param string $kind The kind of the removal.
	 * @return string
	 */
	public static function say( string $kind ): string {
		$words = array(
			'script'    => __( 'A script was left out. Campaigns cannot run code.', 'beckon' ),
			'handler'   => __( 'An action hidden in an element, such as “onclick”, was left out. Use a button instead.', 'beckon' ),
			'styling'   => __( 'Styles of its own were left out. Colours and fonts come from the campaign’s looks.', 'beckon' ),
			'form'      => __( 'A form or one of its parts was left out. Use the Form block instead.', 'beckon' ),
			'frame'     => __( 'An embedded page or player was left out.', 'beckon' ),
			'drawing'   => __( 'A drawing or formula was left out. Use an image instead.', 'beckon' ),
			'media'     => __( 'A video or sound was left out. Use a video instead.', 'beckon' ),
			'page'      => __( 'Something that belongs to a whole page was left out.', 'beckon' ),
			'address'   => __( 'A link or picture was left out because its address is not safe to open.', 'beckon' ),
			'attribute' => __( 'Settings of an element that campaigns do not use were left out.', 'beckon' ),
			'layout'    => __( 'Elements were nested so that browsers disagree about them. Their text was kept.', 'beckon' ),
		);
		return $words[ $kind ] ?? __( 'An element that campaigns do not use was left out. Its text was kept.', 'beckon' );
	}
}
