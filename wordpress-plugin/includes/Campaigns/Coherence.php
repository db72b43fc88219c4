<?php
/**
 * What does not fit together.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Says what is wrong with a campaign whose parts are each well written: what no schema can say.
 */
final class Coherence {

	/**
	 * How deep the groups of a condition may be nested, and how many conditions one tree may hold.
	 */
	const DEEPEST     = 12;
	const MOST_LEAVES = 200;

	/**
	 * Problems found so far.
	 *
	 * @var array[]
	 */
	private array $problems = array();

	/**
	 * What does not fit together in a campaign.
	 *
	 * @param \stdClass $campaign One whose shape is good, filled in.
	 * @return array[] As `Schema::check` gives them.
	 */
	public static function check( \stdClass $campaign ): array {
		$checked = new self();
		foreach ( BlockTexts::contents_of( $campaign ) as $path => $content ) {
			$checked->check_content( $content, $path );
		}
		$checked->check_placeholders( $campaign->format->teaser ?? '', 'format.teaser' );
		$checked->check_condition( $campaign->audience, 'audience', false );
		$checked->check_triggers( $campaign->triggers );
		$checked->check_frequency( $campaign->frequency );
		$checked->check_schedule( $campaign->schedule ?? new \stdClass() );
		$variants = $campaign->experiment->variants ?? array();
		$checked->check_repeats( array_column( $variants, 'id' ), 'experiment.variants.%s.id', __( 'Two variants must not have the same id.', 'beckon' ) );
		$checked->problems = array_merge( $checked->problems, TranslationCheck::check( $campaign ) );
		return $checked->problems;
	}

	/**
	 * Notes a problem.
	 *
	 * @param string $path    Where it is.
	 * @param string $message What is wrong, in words.
	 * @return void
	 */
	private function report( string $path, string $message ): void {
		$this->problems[] = SchemaCheck::report( $path, $message );
	}

	/**
	 * Notes everything that was there before.
	 *
	 * @param array  $values  By position or path.
	 * @param string $path    With `%s` for that.
	 * @param string $message What is wrong, in words.
	 * @return void
	 */
	private function check_repeats( array $values, string $path, string $message ): void {
		$seen = array();
		foreach ( $values as $at => $value ) {
			if ( in_array( $value, $seen, true ) ) {
				$this->report( sprintf( $path, $at ), $message );
			}
			$seen[] = $value;
		}
	}

	/**
	 * Checks steps, blocks and what leads from one to the other.
	 *
	 * @param \stdClass $content A content.
	 * @param string    $path    Where it stands.
	 * @return void
	 */
	private function check_content( \stdClass $content, string $path ): void {
		$steps  = array_column( $content->steps, 'id' );
		$blocks = BlockTexts::blocks_of( $content );
		$this->check_repeats( $steps, "$path.steps.%s.id", __( 'Two steps must not have the same id.', 'beckon' ) );
		$this->check_repeats( array_map( fn( $block ) => $block->id, $blocks ), "$path.%s.id", __( 'Two blocks must not have the same id.', 'beckon' ) );
		$this->check_placeholders( $content->label, "$path.label" );
		$this->check_placeholders( $content->tab->text ?? '', "$path.tab.text" );
		$has_form = false;
		foreach ( $blocks as $at => $block ) {
			$has_form = $has_form || 'form' === $block->kind;
			$this->check_block( $block, "$path.$at", $steps, $has_form );
			if ( 'columns' !== $block->kind ) {
				$this->check_placeholders( $block, "$path.$at", $block->kind );
			}
		}
	}

	/**
	 * Checks one block.
	 *
	 * @param \stdClass $block    A block.
	 * @param string    $path     Where it stands.
	 * @param string[]  $steps    The ids of the steps there are.
	 * @param bool      $has_form Whether a form stands before it.
	 * @return void
	 */
	private function check_block( \stdClass $block, string $path, array $steps, bool $has_form ): void {
		if ( 'coupon' === $block->kind && 'lead' === $block->code->from && ! $has_form ) {
			$this->report( "$path.code", __( 'A code of one’s own is given for a sent form; put a form before this coupon.', 'beckon' ) );
		}
		if ( 'button' === $block->kind && 'go-to' === $block->action->do && ! in_array( $block->action->step, $steps, true ) ) {
			/* translators: %s: id of a step. */
			$this->report( "$path.action.step", sprintf( __( 'There is no step with the id “%s”.', 'beckon' ), $block->action->step ) );
		}
		if ( 'countdown' === $block->kind && isset( $block->until->at ) && ! self::is_moment( $block->until->at ) ) {
			$this->report( "$path.until.at", __( 'This must be a date and time that the calendar has.', 'beckon' ) );
		}
		if ( 'countdown' === $block->kind && isset( $block->until->after ) ) {
			$this->problems = array_merge( $this->problems, QuestionCheck::check_length( $block->until->after, "$path.until.after" ) );
		}
		if ( 'form' === $block->kind ) {
			$purposes = array_column( array_filter( $block->fields, fn( $field ) => 'consent' === $field->kind ), 'purpose' );
			$this->check_repeats( array_column( $block->fields, 'name' ), "$path.fields.%s.name", __( 'Two fields of a form must not have the same name.', 'beckon' ) );
			if ( count( array_unique( $purposes ) ) < count( $purposes ) ) {
				$this->report( "$path.fields", __( 'A form may ask for consent to the same purpose only once.', 'beckon' ) );
			}
		}
	}

	/**
	 * Notes the attributes and filters that texts name and nobody knows.
	 *
	 * @param mixed  $value A text, or anything that holds texts.
	 * @param string $path  Where it stands.
	 * @param string $kind  Of the block that it is.
	 * @return void
	 */
	private function check_placeholders( $value, string $path, string $kind = '' ): void {
		$this->problems = array_merge( $this->problems, PlaceholderCheck::check( $value, $path, $kind ) );
	}

	/**
	 * Checks a condition tree: its size, and that its attributes are known.
	 *
	 * @param \stdClass $condition   A condition.
	 * @param string    $path        Where it stands.
	 * @param bool      $is_of_event Whether it reads the data of an event instead of the visit.
	 * @return void
	 */
	private function check_condition( \stdClass $condition, string $path, bool $is_of_event ): void {
		$leaves = 0;
		$walk   = function ( \stdClass $part, string $at, int $depth ) use ( &$walk, &$leaves, $is_of_event ): void {
			if ( $depth > self::DEEPEST ) {
				/* translators: %d: a number. */
				$this->report( $at, sprintf( __( 'Conditions must not be nested deeper than %d groups.', 'beckon' ), self::DEEPEST ) );
				return;
			}
			if ( isset( $part->attribute ) ) {
				++$leaves;
				$is_known = $is_of_event ? 0 === strpos( $part->attribute, 'event.' ) : AttributeList::knows( $part->attribute );
				if ( ! $is_known || preg_match( '/^\.|\.\.|\.$/', $part->attribute ) ) {
					/* translators: %s: name of an attribute. */
					$this->report( "$at.attribute", sprintf( __( 'There is no attribute named “%s”.', 'beckon' ), $part->attribute ) );
				} else {
					$this->problems = array_merge( $this->problems, QuestionCheck::check( $part, $at, $is_of_event ) );
				}
				return;
			}
			if ( isset( $part->not ) ) {
				// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- The function that we are in.
				$walk( $part->not, "$at.not", $depth + 1 );
			}
			$kind = isset( $part->all ) ? 'all' : 'any';
			foreach ( $part->$kind ?? array() as $index => $member ) {
				// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- As above.
				$walk( $member, "$at.$kind.$index", $depth + 1 );
			}
		};
		// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- The function above.
		$walk( $condition, $path, 0 );
		if ( $leaves > self::MOST_LEAVES ) {
			/* translators: %d: a number. */
			$this->report( $path, sprintf( __( 'There must not be more than %d conditions.', 'beckon' ), self::MOST_LEAVES ) );
		}
	}

	/**
	 * Checks the conditions that triggers hold.
	 *
	 * @param \stdClass $triggers The triggers.
	 * @return void
	 */
	private function check_triggers( \stdClass $triggers ): void {
		foreach ( $triggers->list as $index => $trigger ) {
			if ( isset( $trigger->where ) ) {
				$this->check_condition( $trigger->where, "triggers.list.$index.where", true );
			}
		}
		if ( isset( $triggers->cancel->where ) ) {
			$this->check_condition( $triggers->cancel->where, 'triggers.cancel.where', true );
		}
	}

	/**
	 * Checks that rests do not leave the calendar.
	 *
	 * @param \stdClass $frequency The frequency.
	 * @return void
	 */
	private function check_frequency( \stdClass $frequency ): void {
		$rests = array(
			'again.rest'            => $frequency->again->rest ?? null,
			'afterClose.quiet'      => $frequency->{'afterClose'}->quiet ?? null,
			'afterConversion.quiet' => $frequency->{'afterConversion'}->quiet ?? null,
		);
		foreach ( array_filter( $rests ) as $at => $rest ) {
			$this->problems = array_merge( $this->problems, QuestionCheck::check_length( $rest, "frequency.$at" ) );
		}
	}

	/**
	 * Checks that a schedule's days exist and that it ends after it begins.
	 *
	 * @param \stdClass $schedule The schedule.
	 * @return void
	 */
	private function check_schedule( \stdClass $schedule ): void {
		foreach ( array( 'from', 'until' ) as $end ) {
			if ( isset( $schedule->$end ) && ! self::is_moment( $schedule->$end . 'Z' ) ) {
				$this->report( "schedule.$end", __( 'This must be a date and time that the calendar has.', 'beckon' ) );
			}
		}
		if ( isset( $schedule->from, $schedule->until ) && strtotime( $schedule->from . 'Z' ) >= strtotime( $schedule->until . 'Z' ) ) {
			$this->report( 'schedule.until', __( 'The end must come after the start.', 'beckon' ) );
		}
	}

	/**
	 * Whether the calendar and the clock have a moment.
	 *
	 * @param string $moment In ISO 8601, with its zone.
	 * @return bool
	 */
	private static function is_moment( string $moment ): bool {
		$parts = array_map( 'intval', preg_split( '/[-T:]/', substr( $moment, 0, 19 ) ) );
		return checkdate( $parts[1], $parts[2], max( 1, $parts[0] ) ) && $parts[3] < 24 && $parts[4] < 60 && ( $parts[5] ?? 0 ) < 60;
	}
}
