<?php
/**
 * The form by which a visitor asks for what is theirs.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Rights;

use Beckon\Caller\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A plain form, sent to the site's own front page: it works without JavaScript, and the page that it stands in may be cached,
 * as nothing in it is about anybody. A nonce would be as old as the cached page; what a request starts is a mail to the address
 * in it, and what proves it is the link in there.
 */
final class RequestForm {

	const FIELD  = 'beckon_request';
	const ANSWER = 'beckon_requested';
	const ANCHOR = 'beckon-privacy-request';
	const HANDLE = 'beckon-privacy-request';

	/**
	 * A field that people do not see.
	 */
	const TRAP = 'beckon_website';

	const STYLE = '.beckon-request{display:grid;gap:1em;max-inline-size:36em}.beckon-request fieldset{margin:0;padding:0;border:0;display:grid;gap:.5em}.beckon-request legend,.beckon-request label>span{font-weight:600}.beckon-request legend{padding:0;margin-block-end:.5em}.beckon-request-choice{display:flex;gap:.6em;align-items:baseline}.beckon-request-field{display:grid;gap:.35em}.beckon-request input[type=email],.beckon-request textarea{box-sizing:border-box;inline-size:100%;padding:.6em .75em;border:1px solid currentColor;border-radius:4px;font:inherit;color:inherit;background:transparent}.beckon-request :focus-visible{outline:2px solid currentColor;outline-offset:2px}.beckon-request small{opacity:.85}.beckon-request-trap{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}.beckon-request-answer{padding:.75em 1em;border:1px solid currentColor;border-inline-start-width:4px;border-radius:4px}.beckon-request p{margin:0}.beckon-request button{justify-self:start;cursor:pointer}';

	/**
	 * Draws the form, above it what became of the last one.
	 *
	 * @return string
	 */
	public static function render(): string {
		if ( ! wp_style_is( self::HANDLE, 'registered' ) ) {
			wp_register_style( self::HANDLE, false, array(), \Beckon\Plugin::VERSION );
			wp_add_inline_style( self::HANDLE, self::STYLE );
		}
		wp_enqueue_style( self::HANDLE );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A word out of a fixed list, which only chooses a sentence.
		$answer = isset( $_GET[ self::ANSWER ] ) ? sanitize_key( wp_unslash( $_GET[ self::ANSWER ] ) ) : '';
		$said   = self::answers()[ $answer ] ?? null;
		$form   = '<form class="beckon-request" method="post" action="' . esc_url( home_url( '/' ) ) . '">';
		if ( null !== $said ) {
			$form .= '<p class="beckon-request-answer" role="' . ( 'sent' === $answer ? 'status' : 'alert' ) . '">' . esc_html( $said ) . '</p>';
		}
		$form .= '<fieldset><legend>' . esc_html__( 'What would you like?', 'beckon' ) . '</legend>';
		foreach ( Right::choices() as $right => $words ) {
			$form .= '<label class="beckon-request-choice"><input type="radio" required name="' . esc_attr( self::FIELD ) . '" value="' . esc_attr( $right ) . '"> ' . esc_html( $words ) . '</label>';
		}
		$form .= '</fieldset>'
			. '<label class="beckon-request-field"><span>' . esc_html__( 'Your email address', 'beckon' ) . '</span><input type="email" name="email" required autocomplete="email" maxlength="254"></label>'
			. '<label class="beckon-request-field"><span>' . esc_html__( 'What should be corrected?', 'beckon' ) . '</span><textarea name="wish" rows="3" maxlength="' . esc_attr( (string) TakeRequest::LONGEST ) . '"></textarea><small>' . esc_html__( 'Only if you want something corrected: what is wrong, and what is right.', 'beckon' ) . '</small></label>'
			. '<label class="beckon-request-trap" aria-hidden="true">' . esc_html__( 'Leave this empty', 'beckon' ) . '<input name="' . esc_attr( self::TRAP ) . '" tabindex="-1" autocomplete="off"></label>'
			. '<p><small>' . esc_html__( 'We send you an email with a link, so that we know it is you. Data is deleted within two working days; everything else is answered within a month.', 'beckon' ) . '</small></p>'
			. '<button class="wp-element-button" type="submit">' . esc_html__( 'Send the request', 'beckon' ) . '</button></form>';
		return '<div ' . get_block_wrapper_attributes( array( 'id' => self::ANCHOR ) ) . '>' . $form . '</div>';
	}

	/**
	 * Takes a form that was sent, and leads back to the page that it stands in. Every other call is left alone.
	 *
	 * @return void
	 */
	public static function receive(): void {
		$is_post = isset( $_SERVER['REQUEST_METHOD'] ) && 'POST' === $_SERVER['REQUEST_METHOD'];
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- See above: what proves a request is the link in a mail.
		if ( ! $is_post || ! isset( $_POST[ self::TRAP ], $_POST['email'] ) ) {
			return;
		}
		$sent = array();
		foreach ( array( self::FIELD, 'email', self::TRAP ) as $name ) {
			// phpcs:ignore WordPress.Security.NonceVerification.Missing -- As above.
			$sent[ $name ] = isset( $_POST[ $name ] ) && is_string( $_POST[ $name ] ) ? sanitize_text_field( wp_unslash( $_POST[ $name ] ) ) : '';
		}
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- As above.
		$wish    = isset( $_POST['wish'] ) && is_string( $_POST['wish'] ) ? sanitize_textarea_field( wp_unslash( $_POST['wish'] ) ) : '';
		$request = new \WP_REST_Request( 'POST' );
		foreach ( array(
			'origin'     => 'HTTP_ORIGIN',
			'user_agent' => 'HTTP_USER_AGENT',
		) as $header => $name ) {
			$request->set_header( $header, isset( $_SERVER[ $name ] ) ? sanitize_text_field( wp_unslash( $_SERVER[ $name ] ) ) : '' );
		}
		$answer = self::answer( $sent, $wish, new Caller( $request ) );
		$back   = wp_get_referer();
		nocache_headers();
		wp_safe_redirect( add_query_arg( self::ANSWER, $answer, false === $back ? home_url( '/' ) : remove_query_arg( self::ANSWER, $back ) ) . '#' . self::ANCHOR, 303, 'Beckon' );
		exit;
	}

	/**
	 * What becomes of a form.
	 *
	 * @param array<string, string> $sent   What was filled in, by name.
	 * @param string                $wish   What is to be corrected.
	 * @param Caller                $caller Who sent it.
	 * @return string A key of `answers`.
	 */
	public static function answer( array $sent, string $wish, Caller $caller ): string {
		// A page of somebody else's, by which visitors would send mails without knowing.
		if ( null !== $caller->origin && 'null' !== $caller->origin && ! $caller->is_from_own_page() ) {
			return 'failed';
		}
		if ( '' !== $sent[ self::TRAP ] || $caller->is_bot() ) {
			return 'sent';
		}
		return TakeRequest::take( $sent[ self::FIELD ], $sent['email'], $wish, $caller );
	}

	/**
	 * What the visitor reads then.
	 *
	 * @return array<string, string>
	 */
	private static function answers(): array {
		return array(
			'sent'   => __( 'Thank you. We have sent an email to that address. Please open the link in it, so that we know it is you.', 'beckon' ),
			'choice' => __( 'Please choose what you would like.', 'beckon' ),
			'email'  => __( 'Please enter a whole email address, such as name@example.com.', 'beckon' ),
			'wish'   => __( 'Please say what should be corrected.', 'beckon' ),
			'flood'  => __( 'There have been many requests from your connection. Please try again in an hour.', 'beckon' ),
			'failed' => __( 'The email could not be sent. Please write to us directly.', 'beckon' ),
		);
	}
}
