<?php
/**
 * Popup Maker's sign-up form as ours.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads the attributes of [pum_sub_form].
 */
final class SubscriptionForm {

	/**
	 * Maps a form.
	 *
	 * @param array  $attributes Of the shortcode.
	 * @param int    $number     Its place among the forms of the popup.
	 * @param Report $report     What is noted on the way.
	 * @return array Our form block.
	 */
	public static function map( array $attributes, int $number, Report $report ): array {
		$fields = array();
		switch ( Value::text( $attributes, 'name_field_type' ) ) {
			case 'disabled':
				break;
			case 'first_last':
				$fields[] = self::text( 'first_name', Value::text( $attributes, 'label_fname' ), __( 'First name', 'beckon' ) );
				$fields[] = self::text( 'last_name', Value::text( $attributes, 'label_lname' ), __( 'Last name', 'beckon' ) );
				break;
			default:
				$fields[] = self::text( 'name', Value::text( $attributes, 'label_name' ), __( 'Name', 'beckon' ) );
		}
		$label    = Value::text( $attributes, 'label_email' );
		$fields[] = array(
			'kind'     => 'email',
			'name'     => 'email',
			'label'    => '' !== $label ? $label : __( 'Email', 'beckon' ),
			'required' => true,
		);
		if ( Value::flag( $attributes, 'privacy_consent_enabled' ) ) {
			$words    = Value::text( $attributes, 'privacy_consent_label' );
			$fields[] = array(
				'kind'     => 'consent',
				'name'     => 'consent',
				'label'    => '' !== $words ? $words : __( 'I want to receive news by email.', 'beckon' ),
				'required' => 'yes' === Value::text( $attributes, 'privacy_consent_required' ),
				'purpose'  => 'marketing',
			);
		} else {
			$report->change( __( 'The form asked for no consent. Add a consent field if you send newsletters.', 'beckon' ) );
		}
		if ( '' !== Value::text( $attributes, 'provider' ) ) {
			$report->leave( __( 'The mailing list that the form was connected with: sign-ups stay on this site, and can be exported.', 'beckon' ) );
		}
		$submit = Value::text( $attributes, 'label_submit' );
		$report->take( __( 'Its sign-up form, as a form of Beckon', 'beckon' ) );
		return array(
			'kind'   => 'form',
			'id'     => 0 === $number ? 'form' : 'form-' . ( $number + 1 ),
			'fields' => $fields,
			'submit' => '' !== $submit ? $submit : __( 'Subscribe', 'beckon' ),
		);
	}

	/**
	 * A field for a line of text.
	 *
	 * @param string $name     Its name.
	 * @param string $label    What was written beside it.
	 * @param string $fallback What is written where nothing was.
	 * @return array
	 */
	private static function text( string $name, string $label, string $fallback ): array {
		return array(
			'kind'     => 'text',
			'name'     => $name,
			'label'    => '' !== $label ? $label : $fallback,
			'required' => false,
		);
	}
}
