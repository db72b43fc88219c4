<?php
/**
 * What this plugin asks of a shop. The same tests run against the stand-in and against WooCommerce itself.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Shop;

use Beckon\Caller\Clock;
use Beckon\Events\ClickStore;
use Beckon\Events\CountStore;
use Beckon\Leads\CodeStore;
use Beckon\Privacy\Forget;
use Beckon\Shop\OrderStore;
use Beckon\Shop\Shops;
use Beckon\Shop\WooCommerce;
use Beckon\Tests\TestCase;

final class ShopTest extends TestCase {

	const VISITOR = 'dGhpc2lzYXZpc2l0b3I';

	private static int $number = 0;

	protected function setUp(): void {
		parent::setUp();
		add_filter( 'beckon_transactions', '__return_false' );
		update_option( 'woocommerce_currency', 'EUR' );
		if ( null !== WC()->cart ) {
			WC()->cart->empty_cart();
		}
		WC()->cart = null;
	}

	protected function tearDown(): void {
		Clock::pass( -INF );
		parent::tearDown();
	}

	private static function shop(): WooCommerce {
		$shop = Shops::current();
		self::assertInstanceOf( WooCommerce::class, $shop );
		return $shop;
	}

	private static function product( string $name, float $price, string $category = '' ): \WC_Product {
		$product = new \WC_Product_Simple();
		$product->set_name( $name );
		$product->set_price( (string) $price );
		$product->set_regular_price( (string) $price );
		$id = $product->save();
		if ( '' !== $category ) {
			wp_set_object_terms( $id, $category, 'product_cat' );
		}
		return wc_get_product( $id );
	}

	private static function order( float $total, array $more = array() ): \WC_Order {
		$order = wc_create_order( array( 'status' => 'pending', 'customer_id' => $more['customer'] ?? 0 ) );
		$order->set_date_created( Clock::now() + ( $more['later'] ?? 0 ) );
		$order->set_currency( 'EUR' );
		foreach ( $more['products'] ?? array() as $product ) {
			$order->add_product( $product, 1 );
		}
		$order->set_total( $total );
		if ( isset( $more['visitor'] ) ) {
			$order->update_meta_data( WooCommerce::VISITOR, $more['visitor'] );
		}
		$order->save();
		foreach ( $more['coupons'] ?? array() as $code ) {
			$order->apply_coupon( $code );
			$order->set_total( $total );
			$order->save();
		}
		if ( isset( $more['status'] ) ) {
			$order->update_status( $more['status'] );
		}
		return $order;
	}

	private static function click( string $campaign, int $ago, string $variant = '' ): void {
		$id = sprintf( '01935c2e-8a00-7000-8000-%012d', ++self::$number );
		ClickStore::add( array( 'id' => $id, 'visitor' => self::VISITOR, 'at' => gmdate( 'Y-m-d\TH:i:s\Z', Clock::now() - $ago ), 'campaign' => $campaign, 'variant' => $variant ) );
	}

	/** Orders and revenue of all campaigns. */
	private static function credited(): array {
		$rows = CountStore::totals( gmdate( 'Y-m-d', Clock::now() - 40 * DAY_IN_SECONDS ), gmdate( 'Y-m-d', Clock::now() + DAY_IN_SECONDS ) )['campaigns'];
		$sums = array();
		foreach ( $rows as $row ) {
			$sums[ $row['campaign'] ] = array( $row['orders'], $row['revenue'] );
		}
		return $sums;
	}

	private static function give_code( string $code, string $campaign, string $variant = '' ): void {
		CodeStore::insert( array( 'code' => $code, 'campaign' => $campaign, 'variant' => $variant, 'terms' => '{}', 'given_at' => Clock::sql() ) );
		self::assertNull( self::shop()->mint_coupon( self::wish( array( 'code' => $code, 'campaign' => $campaign ) ) ) );
	}

	private static function wish( array $more = array() ): array {
		return $more + array(
			'code'       => 'TEA-7KQ2M-XW4TB',
			'campaign'   => 'welcome',
			'discount'   => array( 'kind' => 'percentage', 'share' => 0.125 ),
			'minimum'    => 0,
			'email'      => null,
			'expires_at' => null,
		);
	}

	public function test_an_order_lies_where_the_shop_says(): void {
		$id       = self::order( 10 )->get_id();
		$in_table = 'yes' === get_option( 'woocommerce_custom_orders_table_enabled' );
		self::assertSame( $in_table ? 'shop_order_placehold' : 'shop_order', get_post_type( $id ) );
		self::assertSame( 10.0, self::shop()->order( $id )['value'] );
	}

	public function test_what_it_knows_of_a_customer(): void {
		$user  = $this->log_in( 'subscriber' );
		$tea   = self::product( 'Tea', 10 );
		$cup   = self::product( 'Cup', 20 );
		$first = self::order( 10, array( 'customer' => $user, 'products' => array( $tea ), 'later' => -90 * DAY_IN_SECONDS, 'status' => 'completed' ) );
		self::order( 20, array( 'customer' => $user, 'products' => array( $cup, $tea ), 'later' => -3600, 'status' => 'processing' ) );
		self::order( 99, array( 'customer' => $user + 1, 'status' => 'completed' ) );
		$names = array( 'customer.orders', 'customer.totalSpent', 'customer.averageOrder', 'customer.firstOrderAt', 'customer.lastOrderAt', 'customer.products' );
		$facts = self::shop()->customer( $user, $names );
		self::assertSame( array( 2, 30.0, 15.0 ), array( $facts['customer.orders'], $facts['customer.totalSpent'], $facts['customer.averageOrder'] ) );
		self::assertSame( gmdate( 'Y-m-d\TH:i:s\Z', $first->get_date_created()->getTimestamp() ), $facts['customer.firstOrderAt'] );
		self::assertSame( gmdate( 'Y-m-d', Clock::now() - 3600 ), substr( $facts['customer.lastOrderAt'], 0, 10 ) );
		self::assertEqualsCanonicalizing( array( (string) $tea->get_id(), (string) $cup->get_id() ), $facts['customer.products'] );
		self::assertSame( array( 'customer.orders' => 2 ), self::shop()->customer( $user, array( 'customer.orders' ) ) );
	}

	public function test_who_never_bought_has_no_orders_and_no_last_one(): void {
		self::assertSame( array( 'customer.orders' => 0, 'customer.totalSpent' => 0.0 ), self::shop()->customer( $this->log_in( 'subscriber' ), array( 'customer.orders', 'customer.totalSpent', 'customer.lastOrderAt', 'customer.averageOrder' ) ) );
	}

	public function test_what_lies_in_the_cart(): void {
		$this->log_in( 'subscriber' );
		$tea = self::product( 'Tea', 12.5, 'teas' );
		wc_load_cart();
		WC()->cart->empty_cart();
		WC()->cart->add_to_cart( $tea->get_id(), 2 );
		WC()->cart->calculate_totals();
		$cart = self::shop()->cart();
		self::assertSame( array( 2, 'EUR', array( (string) $tea->get_id() ), array( 'teas' ), array() ), array( $cart['cart.items'], $cart['cart.currency'], $cart['cart.products'], $cart['cart.types'], $cart['cart.discounts'] ) );
		self::assertSame( 25.0, (float) $cart['cart.total'] );
	}

	public function test_who_has_no_session_has_an_empty_cart_and_none_is_begun(): void {
		$cart = self::shop()->cart();
		self::assertSame( array( 0, array() ), array( $cart['cart.items'], $cart['cart.products'] ) );
		self::assertNull( WC()->cart );
	}

	public function test_a_coupon_is_for_one_person_once_until_it_expires(): void {
		$wish = self::wish( array( 'email' => 'ann@example.com', 'minimum' => 30.0, 'expires_at' => '2027-01-15 12:00:00' ) );
		self::assertNull( self::shop()->mint_coupon( $wish ) );
		self::assertNull( self::shop()->mint_coupon( $wish ), 'asked again, it is the same' );
		$coupon = new \WC_Coupon( 'TEA-7KQ2M-XW4TB' );
		self::assertGreaterThan( 0, $coupon->get_id() );
		self::assertSame( array( 'percent', 12.5, 1, array( 'ann@example.com' ), 30.0, 'welcome' ), array( $coupon->get_discount_type(), (float) $coupon->get_amount(), (int) $coupon->get_usage_limit(), $coupon->get_email_restrictions(), (float) $coupon->get_minimum_amount(), $coupon->get_meta( WooCommerce::CAMPAIGN ) ) );
		self::assertSame( '2027-01-15 12:00', gmdate( 'Y-m-d H:i', $coupon->get_date_expires()->getTimestamp() ) );
		self::shop()->name_email( 'TEA-7KQ2M-XW4TB', 'anne@example.com' );
		self::assertSame( array( 'anne@example.com' ), ( new \WC_Coupon( 'TEA-7KQ2M-XW4TB' ) )->get_email_restrictions() );
		self::shop()->forget_email( 'TEA-7KQ2M-XW4TB' );
		self::shop()->name_email( 'TEA-7KQ2M-XW4TB', 'anne@example.com' );
		self::assertSame( array(), ( new \WC_Coupon( 'TEA-7KQ2M-XW4TB' ) )->get_email_restrictions(), 'what is anybody’s stays so' );
	}

	public function test_an_amount_and_free_shipping_are_coupons_too(): void {
		self::assertNull( self::shop()->mint_coupon( self::wish( array( 'code' => 'A-1', 'discount' => array( 'kind' => 'amount', 'amount' => 5, 'currency' => 'EUR' ) ) ) ) );
		self::assertNull( self::shop()->mint_coupon( self::wish( array( 'code' => 'A-2', 'discount' => array( 'kind' => 'freeShipping' ) ) ) ) );
		self::assertSame( array( 'fixed_cart', 5.0 ), array( ( new \WC_Coupon( 'A-1' ) )->get_discount_type(), (float) ( new \WC_Coupon( 'A-1' ) )->get_amount() ) );
		self::assertTrue( (bool) ( new \WC_Coupon( 'A-2' ) )->get_free_shipping() );
	}

	public function test_what_the_shop_refuses_is_said_and_not_thrown(): void {
		self::assertIsString( self::shop()->mint_coupon( self::wish( array( 'email' => 'nobody' ) ) ) );
		self::assertIsString( self::shop()->mint_coupon( self::wish( array( 'discount' => array( 'kind' => 'amount', 'amount' => 5, 'currency' => 'USD' ) ) ) ) );
	}

	public function test_an_order_counts_for_the_last_campaign_its_visitor_clicked_within_the_window(): void {
		self::click( 'older', 2 * DAY_IN_SECONDS );
		self::click( 'newer', DAY_IN_SECONDS, 'b' );
		self::order( 50, array( 'visitor' => self::VISITOR, 'status' => 'processing' ) );
		self::order( 70, array( 'visitor' => 'somebody-else', 'status' => 'processing' ) );
		self::order( 90, array( 'status' => 'processing' ) );
		self::assertSame( array( 'newer' => array( 1, array( 'EUR' => 50.0 ) ) ), self::credited() );
	}

	public function test_a_click_counts_for_five_days(): void {
		self::click( 'hello', 5 * DAY_IN_SECONDS + 60 );
		self::order( 50, array( 'visitor' => self::VISITOR, 'status' => 'processing' ) );
		self::assertSame( array(), self::credited() );
		self::click( 'hello', 5 * DAY_IN_SECONDS - 60 );
		self::order( 50, array( 'visitor' => self::VISITOR, 'status' => 'processing' ) );
		self::assertSame( array( 'hello' => array( 1, array( 'EUR' => 50.0 ) ) ), self::credited() );
	}

	public function test_a_code_of_ours_says_exactly_who_gets_the_credit(): void {
		self::click( 'clicked', 60 );
		self::give_code( 'TEA-AAAAA-BBBBB', 'coupon', 'b' );
		$order = self::order( 40, array( 'visitor' => self::VISITOR, 'coupons' => array( 'tea-aaaaa-bbbbb' ), 'status' => 'processing' ) );
		self::assertSame( array( 'coupon' => array( 1, array( 'EUR' => 40.0 ) ) ), self::credited() );
		self::assertSame( (string) $order->get_id(), CodeStore::find( 'TEA-AAAAA-BBBBB' )['used_by'] );
		self::assertSame( array( 'code', 'b' ), array( OrderStore::find( (string) $order->get_id() )['credit_by'], OrderStore::find( (string) $order->get_id() )['variant'] ) );
	}

	public function test_an_order_counts_once_it_is_paid_and_once(): void {
		self::click( 'hello', 60 );
		$order = self::order( 50, array( 'visitor' => self::VISITOR ) );
		self::assertSame( array(), array_filter( self::credited(), fn( $it ) => $it[0] > 0 ) );
		$order->update_status( 'processing' );
		$order->update_status( 'completed' );
		do_action( 'woocommerce_order_status_changed', $order->get_id(), 'processing', 'completed', $order );
		self::assertSame( array( 'hello' => array( 1, array( 'EUR' => 50.0 ) ) ), self::credited() );
	}

	public function test_what_is_refunded_is_taken_off_and_what_is_cancelled_or_gone_does_not_count(): void {
		self::click( 'hello', 60 );
		$order = self::order( 50, array( 'visitor' => self::VISITOR, 'status' => 'completed' ) );
		$other = self::order( 30, array( 'visitor' => self::VISITOR, 'status' => 'completed' ) );
		// Long after, when clicks are forgotten.
		ClickStore::prune( Clock::sql( 60 ), 100 );
		wc_create_refund( array( 'order_id' => $order->get_id(), 'amount' => 20 ) );
		self::assertSame( array( 'hello' => array( 2, array( 'EUR' => 60.0 ) ) ), self::credited() );
		wc_create_refund( array( 'order_id' => $order->get_id(), 'amount' => 30 ) );
		self::assertSame( array( 'hello' => array( 1, array( 'EUR' => 30.0 ) ) ), self::credited() );
		wc_get_order( $other->get_id() )->update_status( 'cancelled' );
		self::assertSame( array( 'hello' => array( 0, array() ) ), self::credited() );
		wc_get_order( $other->get_id() )->update_status( 'completed' );
		self::assertSame( array( 'hello' => array( 1, array( 'EUR' => 30.0 ) ) ), self::credited() );
		wc_get_order( $other->get_id() )->delete( true );
		self::assertSame( array( 'hello' => array( 0, array() ) ), self::credited() );
	}

	public static function cookies(): array {
		$own = '2yyn-.yyn-.' . self::VISITOR . ".['mc.1'!{}!0]%%mc?md";
		return array(
			'of the tag'         => array( $own, self::VISITOR ),
			'just begun'         => array( '2.yyn-.' . self::VISITOR . '.%%?', self::VISITOR ),
			'with page views'    => array( $own . '%%me?/a?/b.c%2525?mf', self::VISITOR ),
			'of another version' => array( '3' . substr( $own, 1 ), '' ),
			'cut off'            => array( substr( $own, 0, 20 ), '' ),
			'cut off later'      => array( substr( $own, 0, strpos( $own, '%%' ) + 3 ), '' ),
			'with a hostile id'  => array( '2..x\\" OR 1=1.%%?', '' ),
			'without a memory'   => array( '2nnnn...%%?', '' ),
			'no text'            => array( '', '' ),
		);
	}

	/** @dataProvider cookies */
	public function test_whoever_checks_out_is_known_by_the_cookie_of_the_tag( string $cookie, string $visitor ): void {
		$_COOKIE['beckon'] = wp_slash( $cookie );
		foreach ( array( 'woocommerce_checkout_order_processed', 'woocommerce_store_api_checkout_order_processed' ) as $hook ) {
			$order = self::order( 10 );
			if ( 'woocommerce_checkout_order_processed' === $hook ) {
				do_action( $hook, $order->get_id(), array(), $order );
			} else {
				do_action( $hook, $order );
			}
			self::assertSame( $visitor, (string) wc_get_order( $order->get_id() )->get_meta( WooCommerce::VISITOR ), $hook );
		}
	}

	public function test_a_browser_that_is_forgotten_leaves_its_orders_without_a_name(): void {
		self::click( 'hello', 60 );
		$orders = array_map( fn() => self::order( 10, array( 'visitor' => self::VISITOR, 'status' => 'completed' ) ), range( 1, 3 ) );
		self::assertTrue( Forget::browser( self::VISITOR ) );
		foreach ( $orders as $order ) {
			self::assertSame( '', (string) wc_get_order( $order->get_id() )->get_meta( WooCommerce::VISITOR ) );
			self::assertNull( OrderStore::find( (string) $order->get_id() )['visitor'] );
		}
		self::assertSame( array( 'hello' => array( 3, array( 'EUR' => 30.0 ) ) ), self::credited() );
	}

	public function test_a_product_says_what_it_is(): void {
		$tea = self::product( 'Oolong', 12.5, 'teas' );
		$this->visit( get_permalink( $tea->get_id() ) );
		$facts = apply_filters( 'beckon_facts', array( 'page.type' => 'other' ), array( 'page.type', 'page.product.price' ) );
		self::assertSame( 'product', $facts['page.type'] );
		self::assertEquals( array( 'id' => (string) $tea->get_id(), 'handle' => $tea->get_slug(), 'title' => 'Oolong', 'tags' => array(), 'available' => true, 'type' => 'teas', 'price' => 12.5 ), $facts['page.product'] );
		self::assertSame( array( 'page.type' => 'product' ), apply_filters( 'beckon_facts', array(), array( 'page.type' ) ) );
	}

	public function test_the_page_that_answers_says_once_that_something_was_put_into_the_cart(): void {
		$tell = function (): string {
			ob_start();
			\Beckon\Shop\Added::tell();
			return (string) ob_get_clean();
		};
		$tell(); // What was put into it before.
		self::assertSame( '', $tell() );
		wc_load_cart();
		WC()->cart->add_to_cart( self::product( 'Oolong', 12.5 )->get_id() );
		self::assertStringContainsString( 'id="beckon-added"', $tell() );
		self::assertSame( '', $tell() );
	}

	public function test_a_shop_that_leads_to_its_cart_says_there_that_something_was_put_into_it(): void {
		$page = fn( string $title ): int => wp_insert_post( array( 'post_type' => 'page', 'post_title' => $title, 'post_status' => 'publish' ) );
		$ids  = array( 'cart' => $page( 'Basket' ), 'checkout' => $page( 'Till' ) );
		foreach ( $ids as $name => $id ) {
			update_option( "woocommerce_{$name}_page_id", $id );
		}
		$cart = get_permalink( $ids['cart'] );
		$tea  = get_permalink( self::product( 'Oolong', 12.5 )->get_id() );
		foreach (
			array(
				'after a product'                 => array( $cart, $tea, 'success', true ),
				'at the checkout'                 => array( get_permalink( $ids['checkout'] ), $tea, 'success', true ),
				'changed in the cart itself'      => array( $cart, $cart, 'success', false ),
				'on the way to the checkout'      => array( get_permalink( $ids['checkout'] ), "$cart&updated", 'success', false ),
				'opened by a link'                => array( $cart, $tea, '', false ),
				'after something that went wrong' => array( $cart, $tea, 'error', false ),
				'on another page'                 => array( $tea, $cart, 'success', false ),
				'from somewhere else'             => array( $cart, 'https://elsewhere.example/', 'success', false ),
				'from who knows where'            => array( $cart, '', 'success', false ),
			) as $case => list( $at, $from, $message, $is_told )
		) {
			wc_load_cart();
			WC()->session->set( 'wc_notices', '' === $message ? null : array( $message => array( array( 'notice' => 'Hear, hear', 'data' => array() ) ) ) );
			$_SERVER['HTTP_REFERER'] = $from;
			$this->visit( $at );
			\Beckon\Shop\Added::note_arrival();
			ob_start();
			\Beckon\Shop\Added::tell();
			self::assertSame( (int) $is_told, substr_count( (string) ob_get_clean(), 'beckon-added' ), $case );
		}
		unset( $_SERVER['HTTP_REFERER'] );
	}

	public function test_a_category_is_a_collection(): void {
		self::product( 'Oolong', 12.5, 'teas' );
		$this->visit( get_term_link( get_term_by( 'slug', 'teas', 'product_cat' ) ) );
		$facts = apply_filters( 'beckon_facts', array(), array( 'page.type', 'page.collection' ) );
		self::assertSame( array( 'collection', 'teas' ), array( $facts['page.type'], $facts['page.collection']['handle'] ) );
	}

	public function test_an_order_that_two_settle_at_once_counts_once(): void {
		self::click( 'hello', 60 );
		$order = self::order( 50, array( 'visitor' => self::VISITOR, 'status' => 'completed' ) );
		$row   = OrderStore::find( (string) $order->get_id() );
		self::assertFalse( OrderStore::write( array( 'id' => $row['id'], 'value' => 999 ), (int) $row['revision'] - 1 ) );
		self::assertFalse( OrderStore::write( array( 'id' => $row['id'], 'day' => $row['day'], 'at' => $row['at'], 'credit_by' => 'click', 'campaign' => 'x' ), null ) );
		self::assertSame( 50.0, (float) OrderStore::find( $row['id'] )['value'] );
	}
}
