<?php
/**
 * Takes a sign-up.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Caller;
use Beckon\Caller\Clock;
use Beckon\Caller\Secret;
use Beckon\Events\ScrubUrl;
use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Once for each key, by the form's own definition, with a verdict that never shows in the answer.
 */
final class TakeLead {

	/**
	 * The status by which each refusal is answered.
	 */
	const STATUSES = array(
		'unknown-site' => 404,
		'unknown-form' => 404,
		'wrong-origin' => 403,
		'flood'        => 429,
		'key-taken'    => 409,
		'invalid'      => 422,
		'too-young'    => 422,
		'not-kept'     => 503,
	);

	/**
	 * Takes a call.
	 *
	 * @param string               $key     Names the call, however often it is made.
	 * @param array<string, mixed> $request As LeadRequest::read gives it.
	 * @param Caller               $caller  Who calls.
	 * @return array{0: int, 1: array<string, mixed>} Status and answer.
	 */
	public static function take( string $key, array $request, Caller $caller ): array {
		$words = LeadWords::of( (string) $request['locale'] );
		$site  = Settings::site()->id;
		if ( $request['site'] !== $site ) {
			return self::refuse( 'unknown-site', $words['failed'] );
		}
		if ( null !== $caller->origin && ! $caller->is_from_own_page() ) {
			return self::refuse( 'wrong-origin', $words['failed'] );
		}
		$network = $caller->network();
		if ( Traffic::is_flood( $network ) ) {
			return self::refuse( 'flood', $words['busy'] );
		}
		if ( ! LeadStore::is_there() ) {
			return self::refuse( 'not-kept', $words['failed'] );
		}
		$request_key = hash( 'sha256', $key );
		$digest      = LeadRequest::digest( $request );
		$before      = LeadStore::find_by_key( $request_key );
		if ( null !== $before ) {
			return self::answer_again( $before, $digest, $words );
		}
		$shown = FormBook::find( $request['campaign'], $request['variant'], $request['form'], (string) $request['locale'] );
		if ( array() === $shown ) {
			return self::refuse( 'unknown-form', $words['changed'] );
		}
		$first = null;
		foreach ( $shown as $version ) {
			$checked = CheckForm::read( $version['form'], $request['fields'], $request['consents'], $words );
			$first   = $first ?? $checked;
			if ( ! isset( $checked['problems'] ) ) {
				break;
			}
		}
		if ( isset( $checked['problems'] ) ) {
			// What is wrong by the newest, which is what they would see after a reload.
			return self::answer( 422, array( 'problems' => $first['problems'] ) );
		}
		$whose   = null === $checked['email'] ? $checked['phone'] : Email::normalise( $checked['email'] );
		$person  = null === $whose ? null : Secret::hash( 'person', $whose );
		$checked = HeedAge::check( $version['form'], $checked, $person, $request['visitor'] );
		if ( null === $checked ) {
			return self::refuse( 'too-young', $words['young'] );
		}
		$ticket = Ticket::read( $site, $request['ticket'] );
		$signs  = array_merge(
			Traffic::measure( $network, $person, $request['campaign'] . '/' . $request['form'] ),
			self::signs_of( $request, $caller, $checked['email'] ),
			array( $ticket['is'] )
		);
		$row    = self::make_row( $request, $caller, $checked ) + array(
			'request_key' => $request_key,
			'digest'      => $digest,
			'ticket'      => $ticket['name'],
			'person'      => $person,
		);
		return self::keep( $row, $signs, $version['promises_code'], $words );
	}

	/**
	 * Keeps a sign-up, gives its code, asks for a confirmation, and answers.
	 *
	 * @param array<string, mixed>  $row           By column.
	 * @param string[]              $signs         What speaks against it.
	 * @param bool                  $promises_code Whether its campaign shows a code that the server gives.
	 * @param array<string, string> $words         Of LeadWords.
	 * @return array{0: int, 1: array<string, mixed>}
	 */
	private static function keep( array $row, array $signs, bool $promises_code, array $words ): array {
		// Anybody can type an address: what it refused it refuses until its owner says otherwise.
		$row['refused_at'] = null === RefusalStore::since( $row['person'] ) ? null : $row['created_at'];

		$judged           = Spam::judge( $signs );
		$row['verdict']   = $judged['verdict'];
		$row['reasons']   = Lead::encode( $judged['reasons'] );
		$is_spam          = 'spam' === $judged['verdict'];
		$asks             = ! $is_spam && null !== $row['email'] && true === ( Settings::get( 'leads' )['doubleOptIn'] ?? false );
		$row['state']     = $asks ? 'unconfirmed' : 'new';
		$terms            = $promises_code && ! $is_spam ? Codes::terms_of( $row['campaign'] ) : null;
		$waits            = $asks && null !== $terms && 'confirmation' === $terms['after'];
		$held             = $waits ? 'confirmation' : 'pending';
		$row['code_held'] = null === $terms ? null : $held;
		$problem          = LeadStore::insert( $row );
		if ( 'failed' === $problem ) {
			return self::refuse( 'not-kept', $words['failed'] );
		}
		if ( 'taken' === $problem ) {
			$meanwhile = LeadStore::find_by_key( $row['request_key'] );
			if ( null !== $meanwhile ) {
				return self::answer_again( $meanwhile, $row['digest'], $words );
			}
			// No sign-up of this key: then another has used up the ticket.
			$row['ticket'] = null;
			return self::keep( $row, array_merge( $signs, array( 'ticket-used' ) ), $promises_code, $words );
		}
		$row = self::give_code( $row );
		if ( $asks ) {
			Confirmation::ask( $row['id'] );
		}

		/**
		 * Somebody signed up. Where the site asks for a confirmation, wait for `beckon_lead_confirmed` before you pass it on.
		 *
		 * @param array<string, mixed> $lead As its owner reads it, verdict included.
		 */
		do_action( 'beckon_lead_created', Lead::show( $row ) );
		return self::answer_to( $row, $words );
	}

	/**
	 * Gives the code that a sign-up waits for. After a crash it waits still.
	 *
	 * @param array<string, mixed> $row Its row.
	 * @return array<string, mixed> Its row as it is now.
	 */
	public static function give_code( array $row ): array {
		if ( 'pending' !== $row['code_held'] || null !== ( $row['frozen_at'] ?? null ) ) {
			return $row;
		}
		$terms = Codes::terms_of( $row['campaign'] );
		$given = null === $terms
			? array(
				'code'      => null,
				'code_held' => 'refused',
			)
			: Codes::give( $row, $terms );
		LeadStore::update( $row['id'], $given );
		return array_merge( $row, $given );
	}

	/**
	 * The answer to a sign-up that is kept, the same whenever it is asked for.
	 *
	 * @param array<string, mixed>  $row   Its row.
	 * @param array<string, string> $words Of LeadWords.
	 * @return array{0: int, 1: array<string, mixed>}
	 */
	private static function answer_to( array $row, array $words ): array {
		$answer = array( 'ok' => true );
		if ( null !== $row['code'] ) {
			$answer['code'] = $row['code'];
		} elseif ( 'unconfirmed' === $row['state'] ) {
			$answer['message'] = $words['confirm'];
		} elseif ( in_array( $row['code_held'], array( 'ceiling', 'refused' ), true ) ) {
			$answer['message'] = $words['later'];
		}
		return array( 200, $answer );
	}

	/**
	 * Answers a call that was made before.
	 *
	 * @param array<string, mixed>  $row    What it left.
	 * @param string                $digest Of what it says now.
	 * @param array<string, string> $words  Of LeadWords.
	 * @return array{0: int, 1: array<string, mixed>}
	 */
	private static function answer_again( array $row, string $digest, array $words ): array {
		if ( ! hash_equals( $row['digest'], $digest ) ) {
			return self::refuse( 'key-taken', $words['failed'] );
		}
		return self::answer_to( self::give_code( $row ), $words );
	}

	/**
	 * What the call itself says against it.
	 *
	 * @param array<string, mixed> $request The call.
	 * @param Caller               $caller  Who made it.
	 * @param string|null          $email   The address.
	 * @return string[]
	 */
	private static function signs_of( array $request, Caller $caller, ?string $email ): array {
		$signs = array(
			'honeypot'          => null !== $request['honeypot'],
			'bot'               => $caller->is_bot(),
			'origin-missing'    => null === $caller->origin,
			'disposable-domain' => null !== $email && Spam::is_disposable( $email ),
			'random-address'    => null !== $email && Spam::looks_random( $email ),
		);

		/**
		 * What speaks against a sign-up, by sign; see Spam::SIGNS.
		 *
		 * @param array<string, bool>  $signs   Whether each does.
		 * @param array<string, mixed> $request The call.
		 */
		return array_keys( array_filter( (array) apply_filters( 'beckon_spam_signs', $signs, $request ) ) );
	}

	/**
	 * The row of a sign-up, before anything is judged.
	 *
	 * @param array<string, mixed> $request The call.
	 * @param Caller               $caller  Who made it.
	 * @param array<string, mixed> $checked As CheckForm::read gives it.
	 * @return array<string, mixed> By column.
	 */
	private static function make_row( array $request, Caller $caller, array $checked ): array {
		$ip_days = (int) ( Settings::get( 'leads' )['ipDays'] ?? 30 );
		return array(
			'id'         => wp_generate_uuid4(),
			'campaign'   => $request['campaign'],
			'variant'    => $request['variant'],
			'form'       => $request['form'],
			'email'      => $checked['email'],
			'phone'      => $checked['phone'],
			'fields'     => Lead::encode( (object) $checked['fields'] ),
			'consents'   => Lead::encode( (object) $checked['consents'] ),
			'locale'     => $request['locale'],
			'page'       => null === $request['page'] ? null : mb_substr( ScrubUrl::of( $request['page'] ), 0, 2000 ),
			'visitor'    => $request['visitor'],
			'ip'         => $ip_days > 0 && '' !== $caller->address ? $caller->address : null,
			'browser'    => Browser::family( $caller->agent ),
			'code'       => null,
			'created_at' => Clock::sql(),
		);
	}

	/**
	 * A refusal with one message.
	 *
	 * @param string $why     A key of STATUSES.
	 * @param string $message What the visitor reads.
	 * @return array{0: int, 1: array<string, mixed>}
	 */
	private static function refuse( string $why, string $message ): array {
		return self::answer( self::STATUSES[ $why ], array( 'problems' => array( array( 'message' => $message ) ) ) );
	}

	/**
	 * A refusal.
	 *
	 * @param int                  $status The status.
	 * @param array<string, mixed> $more   What it says.
	 * @return array{0: int, 1: array<string, mixed>}
	 */
	private static function answer( int $status, array $more ): array {
		return array( $status, array( 'ok' => false ) + $more );
	}
}
