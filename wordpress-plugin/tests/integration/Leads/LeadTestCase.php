<?php
/**
 * A site with a campaign that has a form.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Leads;

use Beckon\Caller\Clock;
use Beckon\Leads\FormBook;
use Beckon\Leads\LeadListStore;
use Beckon\Settings\Settings;
use Beckon\Tests\TestCase;

abstract class LeadTestCase extends TestCase {

	const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

	protected array $mails = array();

	private static int $keys = 0;

	protected function setUp(): void {
		parent::setUp();
		// What comes too often is counted by stretches of the clock: none of them ends in the middle of a test.
		Clock::pass( HOUR_IN_SECONDS - time() % HOUR_IN_SECONDS );
		add_filter( 'beckon_transactions', '__return_false' );
		add_filter( 'beckon_origins', fn() => array( 'https://tea.example' ) );
		add_filter(
			'pre_wp_mail',
			function ( $sent, $mail ) {
				$this->mails[] = $mail;
				return true;
			},
			1,
			2
		);
		FormBook::write( array( self::campaign() ) );
	}

	protected function tearDown(): void {
		Clock::pass( -INF );
		parent::tearDown();
	}

	protected static function campaign( array $fields = array(), string $id = 'welcome' ): \stdClass {
		$document = array_replace(
			array(
				'id'           => $id,
				'locale'       => 'en',
				'content'      => array(
					'label' => 'Welcome',
					'steps' => array(
						array(
							'id'     => 'ask',
							'blocks' => array(
								array(
									'kind'    => 'columns',
									'id'      => 'columns',
									'columns' => array(
										array(
											'blocks' => array(
												array(
													'kind'   => 'form',
													'id'     => 'form',
													'submit' => 'Send',
													'fields' => array(
														array( 'kind' => 'email', 'name' => 'email', 'label' => 'E-mail', 'required' => true ),
														array( 'kind' => 'text', 'name' => 'name', 'label' => 'Name', 'required' => false ),
														array( 'kind' => 'consent', 'name' => 'news', 'label' => 'Send me news.', 'required' => false, 'purpose' => 'marketing', 'version' => '2' ),
													),
												),
											),
										),
									),
								),
							),
						),
						array(
							'id'     => 'thanks',
							'blocks' => array(
								array( 'kind' => 'coupon', 'id' => 'coupon', 'label' => 'Your code', 'code' => array( 'from' => 'lead' ) ),
							),
						),
					),
				),
				'translations' => array(
					'de' => array( 'form' => array( 'fields.news.label' => 'Neuigkeiten, bitte.' ) ),
				),
			),
			$fields
		);
		return json_decode( wp_json_encode( $document ) );
	}

	protected function ticket(): string {
		return $this->request( 'GET', '/beckon/v1/leads/ticket?site=' . Settings::site()->id, null, array( 'Origin' => 'https://tea.example' ) )->get_data()['ticket'];
	}

	protected static function key(): string {
		return 'key-' . ( ++self::$keys );
	}

	protected function send( array $body = array(), array $headers = array(), ?string $key = null ): \WP_REST_Response {
		$ticket = $body['ticket'] ?? $this->ticket();
		Clock::pass( 4 );
		return $this->request(
			'POST',
			'/beckon/v1/leads',
			array_filter(
				$body + array(
					'site'     => Settings::site()->id,
					'campaign' => 'welcome',
					'form'     => 'form',
					'fields'   => array( 'email' => 'ann@example.com' ),
					'consents' => new \stdClass(),
					'honeypot' => '',
					'locale'   => 'en',
					'ticket'   => $ticket,
				),
				fn( $it ) => false !== $it
			),
			$headers + array(
				'Origin'          => 'https://tea.example',
				'User-Agent'      => self::FIREFOX,
				'Idempotency-Key' => $key ?? self::key(),
			)
		);
	}

	protected static function last(): ?array {
		return LeadListStore::list( array( 'per_page' => 1 ) )['rows'][0] ?? null;
	}

	/**
	 * Lets settings differ for this test.
	 */
	protected static function set( string $part, array $values ): void {
		$settings          = (array) get_option( 'beckon_settings', array() );
		$settings[ $part ] = $values + ( $settings[ $part ] ?? array() );
		update_option( 'beckon_settings', $settings );
	}
}
