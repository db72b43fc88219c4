<?php
/**
 * A stand-in for the WP Consent API: its functions on both sides, its cookies and its event, with their traps. As long as no
 * consent plugin says a type, everything is answered with yes; the event carries an array whose keys are names. The option
 * `consent_stand_in` plays the consent plugin: the `type` it says, and whether it says so `late`, in the browser alone.
 *
 * @package Beckon
 */

/** The type of consent, where a plugin says one. */
function wp_get_consent_type() {
	return apply_filters( 'wp_get_consent_type', false );
}

/** Whether a category is allowed, as far as the cookies of this call tell. */
function wp_has_consent( $category ) {
	$type = (string) wp_get_consent_type();
	$said = $_COOKIE[ 'wp_consent_' . $category ] ?? '';
	return '' === $type || 'allow' === $said || ( '' === $said && false !== strpos( $type, 'optout' ) );
}

add_filter(
	'wp_get_consent_type',
	function ( $type ) {
		$plays = (array) get_option( 'consent_stand_in' );
		return empty( $plays['late'] ) && ! empty( $plays['type'] ) ? $plays['type'] : $type;
	}
);

add_action(
	'wp_footer',
	function () {
		$plays = (array) get_option( 'consent_stand_in' );
		$says  = array( 'consent_type' => (string) wp_get_consent_type(), 'waitfor_consent_hook' => ! empty( $plays['late'] ) );
		wp_print_inline_script_tag( 'window.consent_api = ' . wp_json_encode( $says ) . ';' . file_get_contents( __DIR__ . '/consent-api.js' ) );
	},
	30
);
