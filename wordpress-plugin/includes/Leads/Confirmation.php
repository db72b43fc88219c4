<?php
/**
 * Asks the owner of an address whether it was they.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Clock;
use Beckon\Caller\Secret;
use Beckon\Caller\TryStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Double opt-in: the only mail that this plugin ever sends to a visitor.
 */
final class Confirmation {

	/**
	 * A link is good for a week.
	 */
	const VALID = WEEK_IN_SECONDS;

	/**
	 * One address gets no more of these mails in a day, whoever fills in whatever form.
	 */
	const MOST_A_DAY = 3;

	/**
	 * Sends the mail.
	 *
	 * @param string $id The sign-up.
	 * @return bool Whether it went out.
	 */
	public static function ask( string $id ): bool {
		$row = LeadStore::find( $id );
		if ( null === $row || null === $row['email'] || 'unconfirmed' !== $row['state'] || null !== $row['deleted_at'] || null !== $row['frozen_at'] ) {
			return false;
		}
		if ( ! Refusal::may_ask( $row ) ) {
			return false;
		}
		if ( TryStore::count( 'mails-to:' . $row['person'], DAY_IN_SECONDS ) > self::MOST_A_DAY ) {
			return false;
		}
		$token = self::token( $id );
		// Before the mail: whoever is quick must find it.
		LeadStore::update(
			$id,
			array(
				'token_hash' => self::hash( $token ),
				'asked_at'   => Clock::sql(),
			)
		);
		$link  = add_query_arg( ConfirmationPage::QUERY, $token, home_url( '/' ) );
		$words = MailWords::of( (string) $row['locale'] );
		$none  = Refusal::link( $row['person'] );
		$text  = $words['ask'] . "\n\n" . $link . "\n\n" . $words['ignore'] . "\n\n" . $words['refuseLink'] . "\n" . $none . "\n";
		$mail  = array(
			'to'      => $row['email'],
			'subject' => $words['subject'],
			'message' => $text,
			'headers' => array_merge( array( 'Content-Type: text/plain; charset=UTF-8' ), Refusal::headers( $none ) ),
		);

		/**
		 * The mail that asks for a confirmation.
		 *
		 * @param array<string, mixed> $mail As wp_mail takes it: `to`, `subject`, `message`, `headers`.
		 * @param string               $link What confirms; it must stay in the message.
		 */
		$mail = (array) apply_filters( 'beckon_confirmation_mail', $mail, $link );
		$sent = wp_mail( $row['email'], $mail['subject'], $mail['message'], $mail['headers'] );
		if ( $sent ) {
			LeadStore::update( $id, array( 'asked' => (int) $row['asked'] + 1 ) );
		}
		return $sent;
	}

	/**
	 * How a link stands.
	 *
	 * @param string $token What it carries.
	 * @return array{is: string, lead: array<string, mixed>|null} `open`, `old`, `confirmed` or `unknown`.
	 */
	public static function find( string $token ): array {
		$row = 1 === preg_match( '/^[\w-]{43}$/D', $token ) ? LeadStore::find_by_token( self::hash( $token ) ) : null;
		$is  = 'unknown';
		if ( null !== $row && null === $row['deleted_at'] && null === $row['frozen_at'] ) {
			$is_old = Clock::now() - (int) strtotime( $row['asked_at'] . ' UTC' ) > self::VALID;
			$is     = $is_old ? 'old' : 'open';
			$is     = 'confirmed' === $row['state'] ? 'confirmed' : $is;
		}
		return array(
			'is'   => $is,
			'lead' => 'unknown' === $is ? null : $row,
		);
	}

	/**
	 * Takes the word of whoever owns the address: now the code is given. Again, nothing changes.
	 *
	 * @param string $token What the link carries.
	 * @return array{is: string, lead: array<string, mixed>|null} As it stands then.
	 */
	public static function confirm( string $token ): array {
		$found = self::find( $token );
		if ( 'open' !== $found['is'] && 'confirmed' !== $found['is'] ) {
			return $found;
		}
		$id      = $found['lead']['id'];
		$is_news = LeadStore::confirm( $id, Clock::sql() );
		$row     = LeadStore::find( $id );
		if ( $is_news ) {
			$row = Refusal::take_back( $row );
		}
		if ( 'confirmation' === $row['code_held'] ) {
			LeadStore::update( $id, array( 'code_held' => 'pending' ) );
			$row['code_held'] = 'pending';
		}
		$row = TakeLead::give_code( $row );
		if ( $is_news ) {
			/**
			 * Somebody confirmed the address they signed up with.
			 *
			 * @param array<string, mixed> $lead As its owner reads it.
			 */
			do_action( 'beckon_lead_confirmed', Lead::show( $row ) );
		}
		return array(
			'is'   => 'confirmed',
			'lead' => $row,
		);
	}

	/**
	 * What a link carries: 256 bits that nobody guesses, the same at every attempt to send it.
	 *
	 * @param string $id The sign-up.
	 * @return string
	 */
	private static function token( string $id ): string {
		return Secret::sign( "confirm\n" . $id );
	}

	/**
	 * All that is kept of it: whoever reads the table confirms nothing.
	 *
	 * @param string $token What the link carries.
	 * @return string
	 */
	private static function hash( string $token ): string {
		return Secret::write( hash( 'sha256', $token, true ) );
	}
}
