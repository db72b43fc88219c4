<?php
/**
 * Gives codes for sign-ups.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Clock;
use Beckon\Caller\TryStore;
use Beckon\Campaigns\CampaignStore;
use Beckon\Settings\Settings;
use Beckon\Shop\Shop;
use Beckon\Shop\Shops;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The same person gets the same code again while it is valid. Terms are never part of what is published.
 */
final class Codes {

	/**
	 * What can be read aloud and typed from a phone: no 0 and O, no 1, I and L. And no vowels, so that chance spells no word.
	 */
	const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';

	/**
	 * 28^10 is about 2^48: at a thousand guesses a second, one of ten thousand valid codes is found after about a year.
	 */
	const LENGTH = 10;

	const MOST_PER_HOUR = 500;

	/**
	 * What a campaign gives for a sign-up.
	 *
	 * @param string $campaign The campaign.
	 * @return array<string, mixed>|null As core/hub/src/codes/code-terms.ts has it, filled in; null where it gives nothing.
	 */
	public static function terms_of( string $campaign ): ?array {
		$post  = CampaignStore::find( $campaign );
		$given = null === $post ? null : get_post_meta( $post, '_beckon_codes', true );

		/**
		 * What a campaign gives for a sign-up, such as `array( 'kind' => 'fixed', 'code' => 'TEA10' )`.
		 *
		 * @param mixed  $given    As it was saved.
		 * @param string $campaign The campaign.
		 */
		return self::read_terms( apply_filters( 'beckon_code_terms', $given, $campaign ) );
	}

	/**
	 * Reads terms.
	 *
	 * @param mixed $given JSON, an array or a tree of objects.
	 * @return array<string, mixed>|null
	 */
	public static function read_terms( $given ): ?array {
		$terms = json_decode( is_string( $given ) ? $given : (string) wp_json_encode( $given ), true );
		if ( ! is_array( $terms ) ) {
			return null;
		}
		$after = 'confirmation' === ( $terms['after'] ?? '' ) ? 'confirmation' : 'sending';
		if ( 'fixed' === ( $terms['kind'] ?? '' ) && is_string( $terms['code'] ?? null ) && '' !== trim( $terms['code'] ) && mb_strlen( $terms['code'] ) <= 100 ) {
			return array(
				'kind'  => 'fixed',
				'code'  => trim( $terms['code'] ),
				'after' => $after,
			);
		}
		$discount = $terms['discount'] ?? null;
		$kind     = is_array( $discount ) ? ( $discount['kind'] ?? '' ) : '';
		$share    = (float) ( is_array( $discount ) ? ( $discount['share'] ?? 0 ) : 0 );
		$amount   = (float) ( is_array( $discount ) ? ( $discount['amount'] ?? 0 ) : 0 );
		$is_one   = ( 'percentage' === $kind && $share > 0 && $share <= 1 ) || ( 'amount' === $kind && $amount > 0 ) || 'freeShipping' === $kind;
		if ( 'unique' !== ( $terms['kind'] ?? '' ) || ! $is_one ) {
			return null;
		}
		$prefix = (string) ( $terms['prefix'] ?? '' );
		return array(
			'kind'             => 'unique',
			'discount'         => $discount,
			'prefix'           => 1 === preg_match( '/^[A-Z0-9][A-Z0-9-]{0,19}$/D', $prefix ) ? $prefix : '',
			'expiresAfterDays' => max( 0, min( 365, (int) ( $terms['expiresAfterDays'] ?? 14 ) ) ),
			'bindTo'           => 'anybody' === ( $terms['bindTo'] ?? '' ) ? 'anybody' : 'person',
			'minimum'          => max( 0, (float) ( $terms['minimum'] ?? 0 ) ),
			'perHour'          => max( 0, (int) ( $terms['perHour'] ?? 0 ) ),
			'after'            => $after,
		);
	}

	/**
	 * Gives a sign-up its code, or says why it has none.
	 *
	 * @param array<string, mixed> $lead  Its row.
	 * @param array<string, mixed> $terms As `terms_of` gives them.
	 * @return array{code: string|null, code_held: string|null} Held by `ceiling`, `used` or `refused`.
	 */
	public static function give( array $lead, array $terms ): array {
		if ( 'fixed' === $terms['kind'] ) {
			return self::given( $terms['code'] );
		}
		$shop = Shops::current();
		if ( null === $shop ) {
			return self::held( 'refused' );
		}
		$holder = null === $lead['person'] ? null : CodeStore::holder( $lead['campaign'], $lead['person'] );
		$before = null === $holder ? null : CodeStore::held_by( $holder );
		if ( null !== $before ) {
			if ( null !== $before['used_at'] ) {
				return self::held( 'used' );
			}
			if ( null === $before['expires_at'] || $before['expires_at'] > Clock::sql() ) {
				return self::mint( $shop, $before, $lead );
			}
			CodeStore::update( $before['code'], array( 'holder' => null ) );
		}
		if ( self::is_hour_full( $lead['campaign'], $terms['perHour'] ) ) {
			return self::held( 'ceiling' );
		}
		$days = $terms['expiresAfterDays'];
		$row  = array(
			'code'       => self::draw( $terms['prefix'] ),
			'campaign'   => $lead['campaign'],
			'variant'    => (string) $lead['variant'],
			'lead_id'    => $lead['id'],
			'holder'     => $holder,
			'terms'      => Lead::encode( $terms ),
			'given_at'   => Clock::sql(),
			'expires_at' => 0 === $days ? null : Clock::sql( $days * DAY_IN_SECONDS ),
		);
		if ( ! CodeStore::insert( $row ) ) {
			// They asked twice at once: the other call has set theirs aside.
			$row = null === $holder ? null : CodeStore::held_by( $holder );
			if ( null === $row ) {
				return self::held( 'refused' );
			}
		}
		return self::mint( $shop, $row, $lead );
	}

	/**
	 * Draws a code nobody can guess, such as `WELCOME-7KQ2M-XW4TB`.
	 *
	 * @param string $prefix May be empty.
	 * @return string
	 */
	public static function draw( string $prefix ): string {
		$drawn = '';
		for ( $at = 0; $at < self::LENGTH; ++$at ) {
			$drawn .= self::ALPHABET[ random_int( 0, strlen( self::ALPHABET ) - 1 ) ];
		}
		return implode( '-', array_filter( array( $prefix, substr( $drawn, 0, self::LENGTH / 2 ), substr( $drawn, self::LENGTH / 2 ) ) ) );
	}

	/**
	 * Has the shop take a code. Asked again, it is the same coupon.
	 *
	 * @param Shop                 $shop The shop.
	 * @param array<string, mixed> $row  The code.
	 * @param array<string, mixed> $lead The sign-up.
	 * @return array{code: string|null, code_held: string|null}
	 */
	private static function mint( Shop $shop, array $row, array $lead ): array {
		if ( null !== ( $row['minted_at'] ?? null ) ) {
			return self::given( $row['code'] );
		}
		$terms   = json_decode( $row['terms'], true );
		$problem = $shop->mint_coupon(
			array(
				'code'       => $row['code'],
				'campaign'   => $row['campaign'],
				'discount'   => $terms['discount'],
				'minimum'    => $terms['minimum'],
				'email'      => 'person' === $terms['bindTo'] ? $lead['email'] : null,
				'expires_at' => $row['expires_at'],
			)
		);
		if ( null !== $problem ) {
			CodeStore::remove( $row['code'] );
			return self::held( 'refused' );
		}
		CodeStore::update( $row['code'], array( 'minted_at' => Clock::sql() ) );
		return self::given( $row['code'] );
	}

	/**
	 * Whether as many codes were given this hour as may be. The counter is raised with the question, so that two who ask at
	 * once do not both pass.
	 *
	 * @param string $campaign The campaign.
	 * @param int    $per_hour Its own ceiling; 0 where it has none.
	 * @return bool
	 */
	private static function is_hour_full( string $campaign, int $per_hour ): bool {
		$most = max( 1, (int) ( Settings::get( 'codes' )['perHour'] ?? self::MOST_PER_HOUR ) );
		if ( TryStore::count( 'codes', HOUR_IN_SECONDS ) > $most ) {
			return true;
		}
		return $per_hour > 0 && TryStore::count( 'codes:' . $campaign, HOUR_IN_SECONDS ) > $per_hour;
	}

	/**
	 * A code that is given.
	 *
	 * @param string $code The code.
	 * @return array{code: string|null, code_held: string|null}
	 */
	private static function given( string $code ): array {
		return array(
			'code'      => $code,
			'code_held' => null,
		);
	}

	/**
	 * A code that is not.
	 *
	 * @param string $why The reason.
	 * @return array{code: string|null, code_held: string|null}
	 */
	private static function held( string $why ): array {
		return array(
			'code'      => null,
			'code_held' => $why,
		);
	}
}
