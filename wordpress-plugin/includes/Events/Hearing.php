<?php
/**
 * What a visitor can have allowed at most, by what a server sees.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * By sending an event its page says that it was allowed; the owner's switch and the browser's headers can only take from
 * that. `Sec-GPC` counts where it is exactly `1`, one of several included (https://w3c.github.io/gpc/).
 */
final class Hearing {

	/**
	 * The owner allows nothing but what is necessary.
	 *
	 * @var bool
	 */
	private bool $is_all_denied;

	/**
	 * The browser refuses for its user.
	 *
	 * @var bool
	 */
	private bool $is_refused;

	/**
	 * Hears the headers of a call.
	 *
	 * @param string|null    $gpc     The header `Sec-GPC`.
	 * @param string|null    $dnt     The header `DNT`.
	 * @param \stdClass|null $consent The site's settings of consent.
	 */
	public function __construct( ?string $gpc, ?string $dnt, ?\stdClass $consent ) {
		$says_gpc            = in_array( '1', array_map( 'trim', explode( ',', $gpc ?? '' ) ), true );
		$says_dnt            = in_array( $dnt, array( '1', 'yes' ), true ) && false !== ( $consent->{'honoursDnt'} ?? true );
		$this->is_all_denied = true === ( $consent->{'denyAll'} ?? false );
		$this->is_refused    = $says_gpc || $says_dnt;
	}

	/**
	 * Whether something may be kept for a purpose.
	 *
	 * @param string $purpose The purpose.
	 * @return bool
	 */
	public function allows( string $purpose ): bool {
		if ( 'necessary' === $purpose ) {
			return true;
		}
		return ! $this->is_all_denied && ( 'preferences' === $purpose || ! $this->is_refused );
	}
}
