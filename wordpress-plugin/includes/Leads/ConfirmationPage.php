<?php
/**
 * The page behind the link in a confirmation mail.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Opening it changes nothing, as programs that look through mail open every link; pressing its button confirms.
 */
final class ConfirmationPage {

	const QUERY = 'beckon_confirm';

	/**
	 * Of the link that ends mail. It stands here so that a page view without it loads no file more.
	 */
	const REFUSE = 'beckon_no_mail';

	const STYLE = ':root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:18px/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}main{max-width:34rem;padding:2rem 1.25rem;text-align:center}h1{font-size:1.35rem;line-height:1.35;text-wrap:balance;margin:0 0 1.5rem}button{font:inherit;font-weight:600;padding:.8rem 1.6rem;border:0;border-radius:.5rem;cursor:pointer;background:CanvasText;color:Canvas}button:focus-visible{outline:3px solid Highlight;outline-offset:3px}code{display:inline-block;padding:.7rem 1.2rem;border:2px dashed;border-radius:.5rem;font:600 1.3rem/1.2 ui-monospace,monospace;letter-spacing:.05em;overflow-wrap:anywhere;user-select:all}.note{font-size:.9rem;margin:2rem 0 0}';

	/**
	 * Answers where the link is opened, and leaves every other page alone.
	 *
	 * @return void
	 */
	public static function show(): void {
		// phpcs:ignore WordPress.Security.NonceVerification -- Whoever has the link is who may confirm: it carries 256 bits of its own.
		$query = isset( $_GET[ self::REFUSE ] ) ? self::REFUSE : self::QUERY;
		// phpcs:ignore WordPress.Security.NonceVerification -- As above.
		if ( ! isset( $_GET[ $query ] ) || ! is_string( $_GET[ $query ] ) ) {
			return;
		}
		// phpcs:ignore WordPress.Security.NonceVerification -- As above.
		$token    = sanitize_text_field( wp_unslash( $_GET[ $query ] ) );
		$is_press = isset( $_SERVER['REQUEST_METHOD'] ) && 'POST' === $_SERVER['REQUEST_METHOD'];
		// phpcs:ignore WordPress.Security.NonceVerification -- As above.
		$asks = isset( $_POST['again'] );
		$page = self::REFUSE === $query ? RefusalPage::answer( $token, $is_press ) : self::answer( $token, $is_press, $asks );
		nocache_headers();
		status_header( $page['status'] );
		header( 'Content-Type: text/html; charset=UTF-8' );
		header( "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'" );
		header( 'X-Frame-Options: DENY' );
		header( 'Referrer-Policy: no-referrer' );
		self::print_page( $page );
		exit;
	}

	/**
	 * What the page says.
	 *
	 * @param string $token    What the link carries.
	 * @param bool   $is_press Whether its button was pressed.
	 * @param bool   $asks     Whether it was the button for another mail.
	 * @return array<string, mixed> `status`, `words`, `sentence`, and perhaps `button` (`label`, `name`) or `code`.
	 */
	public static function answer( string $token, bool $is_press, bool $asks ): array {
		$found = $is_press && ! $asks ? Confirmation::confirm( $token ) : Confirmation::find( $token );
		$lead  = $found['lead'];
		$words = MailWords::of( null === $lead ? determine_locale() : (string) $lead['locale'] );
		$page  = array(
			'status' => 200,
			'words'  => $words,
		);
		switch ( $found['is'] ) {
			case 'open':
				return $page + array(
					'sentence' => $words['pageAsk'],
					'button'   => array(
						'label' => $words['button'],
						'name'  => 'confirm',
					),
				);
			case 'old':
				if ( $is_press && $asks ) {
					Confirmation::ask( $lead['id'] );
					return $page + array( 'sentence' => $words['sentAgain'] );
				}
				return $page + array(
					'sentence' => $words['old'],
					'button'   => array(
						'label' => $words['again'],
						'name'  => 'again',
					),
				);
			case 'confirmed':
				return $page + array(
					'sentence' => $words['done'],
					'code'     => $lead['code'],
				);
			default:
				$page['status'] = 404;
				return $page + array( 'sentence' => $words['unknown'] );
		}
	}

	/**
	 * Prints the page: one sentence, with a button or a code below it. Works without script: there is none.
	 *
	 * @param array<string, mixed> $page As `answer` gives it.
	 * @return void
	 */
	private static function print_page( array $page ): void {
		$words = $page['words'];
		echo '<!doctype html><html lang="' . esc_attr( $words['language'] ) . '"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">';
		echo '<title>' . esc_html( get_bloginfo( 'name' ) ) . '</title><style>' . esc_html( self::STYLE ) . '</style></head><body><main><h1>' . esc_html( $page['sentence'] ) . '</h1>';
		if ( isset( $page['button'] ) ) {
			echo '<form method="post"><button name="' . esc_attr( $page['button']['name'] ) . '" value="1">' . esc_html( $page['button']['label'] ) . '</button></form>';
		}
		if ( isset( $page['code'] ) ) {
			echo '<p>' . esc_html( $words['yourCode'] ) . '</p><p><code>' . esc_html( $page['code'] ) . '</code></p>';
		}
		if ( isset( $page['note'] ) ) {
			echo '<p class="note">' . esc_html( $page['note'] ) . '</p>';
		}
		echo '</main></body></html>';
	}
}
