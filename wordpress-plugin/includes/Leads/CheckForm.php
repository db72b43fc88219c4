<?php
/**
 * Reads a filled form by the form's own definition: the twin of the hub's checkLead.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Every problem at once and by field. What the form does not have is dropped. A consent counts only in a version whose words
 * the site has shown.
 */
final class CheckForm {

	/**
	 * Reads a form.
	 *
	 * @param \stdClass             $form     The form, in the language of the page.
	 * @param array<string, mixed>  $fields   What was filled in, by name.
	 * @param array<string, array>  $consents By name: `given` and `version`.
	 * @param array<string, string> $words    Of LeadWords.
	 * @return array<string, mixed> `fields`, `consents`, `email`, `phone`; or `problems`: a list of `field` and `message`.
	 */
	public static function read( \stdClass $form, array $fields, array $consents, array $words ): array {
		$problems = array();
		$kept     = array();
		$agreed   = array();
		$firsts   = array();
		foreach ( $form->fields as $field ) {
			$name = $field->name;
			if ( 'consent' === $field->kind ) {
				$is_given = true === ( $consents[ $name ]['given'] ?? false );
				if ( $is_given && $consents[ $name ]['version'] !== $field->version ) {
					$problems[] = self::problem( $name, $words['changed'] );
				} elseif ( ! $is_given && true === ( $field->required ?? false ) ) {
					$problems[] = self::problem( $name, $words['tick'] );
				}
				$agreed[ $name ] = array(
					'given'   => $is_given,
					'purpose' => $field->purpose,
					'text'    => $field->label,
					'version' => $field->version,
				);
				continue;
			}
			$checked = CheckField::read( $field, $fields[ $name ] ?? null );
			if ( isset( $checked['problem'] ) ) {
				$problems[] = self::problem( $name, $words[ $checked['problem'] ] );
			} elseif ( array_key_exists( 'value', $checked ) ) {
				$kept[ $name ]          = $checked['value'];
				$firsts[ $field->kind ] = $firsts[ $field->kind ] ?? $checked['value'];
			}
		}
		if ( array() !== $problems ) {
			return array( 'problems' => $problems );
		}
		return array(
			'fields'   => $kept,
			'consents' => $agreed,
			'email'    => $firsts['email'] ?? null,
			'phone'    => $firsts['phone'] ?? null,
		);
	}

	/**
	 * A problem with its place.
	 *
	 * @param string $field   The name of the field.
	 * @param string $message What the visitor reads.
	 * @return array{field: string, message: string}
	 */
	private static function problem( string $field, string $message ): array {
		return array(
			'field'   => $field,
			'message' => $message,
		);
	}
}
