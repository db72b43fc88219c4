<?php
/**
 * Forgets for good.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Privacy;

use Beckon\Events\ClickStore;
use Beckon\Leads\CodeStore;
use Beckon\Leads\LeadStore;
use Beckon\Shop\OrderStore;
use Beckon\Shop\Shops;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What is forgotten here is gone from every store of ours, and from what we told the shop.
 */
final class Forget {

	/**
	 * So many orders of the shop are touched at once.
	 */
	const MOST_ORDERS = 20;

	/**
	 * Forgets sign-ups. Codes stay valid, but nothing says any more whose they are.
	 *
	 * @param array<int, array<string, mixed>> $rows As their table has them.
	 * @return int How many there were.
	 */
	public static function leads( array $rows ): int {
		$shop = Shops::current();
		foreach ( $rows as $row ) {
			if ( null !== $shop && null !== $row['code'] && null !== CodeStore::find( $row['code'] ) ) {
				$shop->forget_email( $row['code'] );
			}
		}
		$ids = array_column( $rows, 'id' );
		CodeStore::unbind( $ids );
		return LeadStore::erase( $ids );
	}

	/**
	 * Forgets a browser. Orders stay credited, but nothing says any more whose they were.
	 *
	 * @param string $visitor The id that it keeps.
	 * @return bool Whether all of it is forgotten; where not, ask again.
	 */
	public static function browser( string $visitor ): bool {
		ClickStore::forget( $visitor );
		OrderStore::forget( $visitor );
		$shop = Shops::current();
		return null === $shop || $shop->forget_visitor( $visitor, self::MOST_ORDERS ) < self::MOST_ORDERS;
	}
}
