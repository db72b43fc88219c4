<?php
/**
 * The page behind the link that ends mail.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Opening it changes nothing; one press refuses, be it a person's or their mail program's.
 */
final class RefusalPage {

	/**
	 * What the page says.
	 *
	 * @param string $token    What the link carries.
	 * @param bool   $is_press Whether its button was pressed.
	 * @return array<string, mixed> As ConfirmationPage::answer gives it.
	 */
	public static function answer( string $token, bool $is_press ): array {
		$words  = MailWords::of( determine_locale() );
		$person = Refusal::find( $token );
		$page   = array(
			'status' => 200,
			'words'  => $words,
		);
		if ( null === $person ) {
			$page['status'] = 404;
			return $page + array( 'sentence' => $words['unknown'] );
		}
		$page['note'] = $words['refuseNote'];
		if ( ! $is_press ) {
			return $page + array(
				'sentence' => $words['refuseAsk'],
				'button'   => array(
					'label' => $words['refuseButton'],
					'name'  => 'refuse',
				),
			);
		}
		if ( ! Refusal::refuse( $person ) ) {
			$page['status'] = 503;
			return $page + array( 'sentence' => $words['later'] );
		}
		return $page + array( 'sentence' => $words['refused'] );
	}
}
