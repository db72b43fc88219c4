import { readEditorFacts } from '../site/editor-facts.ts';
import { nameWeekdays, weekdays, type Weekday } from './time-words.ts';

interface WeekdayTicksProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (days: readonly Weekday[]) => void;
}

/** The seven days in a row, each to be switched. */
export function WeekdayTicks({ label, value, onChange }: WeekdayTicksProps) {
  const { locale } = readEditorFacts();
  const short = nameWeekdays(locale, 'short');
  const long = nameWeekdays(locale, 'long');
  return (
    <fieldset className="beckon-days">
      <legend>{label}</legend>
      {weekdays.map((day) => (
        <button
          type="button"
          key={day}
          aria-label={long[day]}
          aria-pressed={value.includes(day)}
          onClick={() =>
            onChange(weekdays.filter((each) => (each === day ? !value.includes(day) : value.includes(each))))
          }
        >
          {short[day]}
        </button>
      ))}
    </fieldset>
  );
}
