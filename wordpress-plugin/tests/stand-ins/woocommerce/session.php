<?php
/**
 * What the shop keeps of a visitor from page to page.
 *
 * @package Beckon
 */

/** The session of whoever calls, under the name that their cart has. Written when the request ends. */
final class WC_Session {
	private array $data;
	private bool $is_changed = false;

	public function __construct() {
		$this->data = (array) get_option( self::key(), array() );
		add_action( 'shutdown', array( $this, 'save_data' ), 20 );
	}

	private static function key(): string {
		$user = get_current_user_id();
		return 'wc_stand_in_session_' . ( $user > 0 ? $user : md5( (string) ( $_COOKIE[ 'wp_woocommerce_session_' . COOKIEHASH ] ?? '' ) ) );
	}

	public function get( $key, $default = null ) {
		return $this->data[ $key ] ?? $default;
	}

	public function set( $key, $value ) {
		$this->data[ $key ] = $value;
		$this->is_changed   = true;
	}

	public function save_data() {
		if ( $this->is_changed ) {
			update_option( self::key(), array_filter( $this->data, fn( $value ) => null !== $value ) );
		}
	}
}

function wc_add_notice( $message, $type = 'success' ) {
	$notices            = (array) WC()->session->get( 'wc_notices', array() );
	$notices[ $type ][] = array( 'notice' => $message, 'data' => array() );
	WC()->session->set( 'wc_notices', $notices );
}

function wc_notice_count( $type = '' ) {
	$notices = null === WC()->session ? array() : (array) WC()->session->get( 'wc_notices', array() );
	return '' === $type ? count( array_merge( ...array_values( $notices ) ) ) : count( $notices[ $type ] ?? array() );
}

// The next page that has a place for them prints them, and they are gone.
add_filter(
	'the_content',
	function ( $content ) {
		if ( ! is_cart() && ! is_product() ) {
			return $content;
		}
		$texts = array_column( array_merge( ...array_values( (array) WC()->session->get( 'wc_notices', array() ) ) ), 'notice' );
		WC()->session->set( 'wc_notices', null );
		return implode( '', array_map( fn( $text ) => '<p role="status">' . esc_html( $text ) . '</p>', $texts ) ) . $content;
	}
);
