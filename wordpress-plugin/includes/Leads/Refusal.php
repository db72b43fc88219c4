<?php
/**
 * How somebody says that they want no mail.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Clock;
use Beckon\Caller\Secret;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * By one press, behind a link that needs no row of theirs: it works for whoever was erased.
 */
final class Refusal {

	/**
	 * The link in a mail.
	 *
	 * @param string $person Hash of whose address it is.
	 * @return string
	 */
	public static function link( string $person ): string {
		return add_query_arg( ConfirmationPage::REFUSE, $person . '.' . self::mark( $person ), home_url( '/' ) );
	}

	/**
	 * Headers by which a mail program shows a button of its own (RFC 8058).
	 *
	 * @param string $link The link.
	 * @return string[]
	 */
	public static function headers( string $link ): array {
		return array( 'List-Unsubscribe: <' . $link . '>', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click' );
	}

	/**
	 * Whom a link names.
	 *
	 * @param string $token What it carries.
	 * @return string|null Hash of whose address it is; null where we never wrote it.
	 */
	public static function find( string $token ): ?string {
		if ( 1 !== preg_match( '/^([\w-]{27})\.([\w-]{43})$/D', $token, $found ) ) {
			return null;
		}
		return hash_equals( self::mark( $found[1] ), $found[2] ) ? $found[1] : null;
	}

	/**
	 * Refuses. What they had agreed to until now counts as taken back.
	 *
	 * @param string $person Hash of whose address it is.
	 * @return bool Whether it is kept.
	 */
	public static function refuse( string $person ): bool {
		if ( ! RefusalStore::refuse( $person, Clock::sql() ) ) {
			return false;
		}
		LimitLead::apply( LeadStore::of_same_person( array( 'person' => $person ) ), 'object' );
		return true;
	}

	/**
	 * Whether a sign-up may be asked about. Who refuses is asked once, where somebody entered the address anew and agreed to
	 * something: anybody can type an address, and a second question would be mail that nobody wanted.
	 *
	 * @param array<string, mixed> $row Its row.
	 * @return bool
	 */
	public static function may_ask( array $row ): bool {
		$since = RefusalStore::since( $row['person'] );
		return null === $since || ( self::takes_back( $row, $since ) && RefusalStore::claim( $row['person'], $row['id'] ) );
	}

	/**
	 * Ends a refusal where a sign-up that came after it was just confirmed.
	 *
	 * @param array<string, mixed> $row Its row.
	 * @return array<string, mixed> Its row as it is then.
	 */
	public static function take_back( array $row ): array {
		$since = RefusalStore::since( $row['person'] );
		if ( null === $since || ! self::takes_back( $row, $since ) ) {
			return $row;
		}
		RefusalStore::end( $row['person'] );
		// What was objected to at another moment stays so.
		if ( $row['refused_at'] === $row['created_at'] ) {
			LeadStore::update( $row['id'], array( 'refused_at' => null ) );
			$row['refused_at'] = null;
		}
		return $row;
	}

	/**
	 * Whether a sign-up says, once it is confirmed, that mail is welcome again.
	 *
	 * @param array<string, mixed> $row   Its row.
	 * @param string               $since When they refused.
	 * @return bool
	 */
	private static function takes_back( array $row, string $since ): bool {
		$consents = (array) json_decode( (string) $row['consents'], true );
		return $row['created_at'] > $since && in_array( true, array_column( $consents, 'given' ), true );
	}

	/**
	 * Signs a name.
	 *
	 * @param string $person The name.
	 * @return string
	 */
	private static function mark( string $person ): string {
		return Secret::sign( "no mail\n" . $person );
	}
}
