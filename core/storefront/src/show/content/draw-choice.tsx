import { h } from '../h.ts';
import { describe, type DrawChoice, type DrawnField, drawLabelled, type FieldOf, type FieldParts } from './field.tsx';

/** Draws a choice, or a rating. */
export const drawChoice: DrawChoice = (field, parts) =>
  field.kind === 'rating'
    ? drawRating(field, parts)
    : field.look === 'select' && !field.many
      ? drawSelect(field, parts)
      : drawList(field, parts);

function drawSelect(field: FieldOf<'choice'>, parts: FieldParts): DrawnField {
  const input = (
    <select class="i" {...describe(parts.id, field)}>
      <option value="">–</option>
      {field.options.map(({ value, label }) => (
        <option value={value}>{parts.stage.fill(label)}</option>
      ))}
    </select>
  ) as HTMLSelectElement;
  return { ...drawLabelled(input, parts), ifEmpty: 'choose' };
}

function drawList(field: FieldOf<'choice'>, parts: FieldParts): DrawnField {
  const { many, options } = field;
  const inputs = options.map(({ value }) =>
    h('input', { type: many ? 'checkbox' : 'radio', name: parts.id, value }),
  ) as HTMLInputElement[];
  const rows = options.map(({ label }, index) => (
    <label class="c">
      {inputs[index]}
      <span>{parts.stage.fill(label)}</span>
    </label>
  ));
  const drawn = drawGroup(!many, field.required, parts, inputs, rows);
  return many ? { ...drawn, marked: inputs, value: () => listChosen(inputs) } : drawn;
}

function drawRating({ scale, low, high, required }: FieldOf<'rating'>, parts: FieldParts): DrawnField {
  const { fill } = parts.stage;
  const inputs = Array.from({ length: scale }, (_, index) =>
    h('input', { type: 'radio', name: parts.id, value: index + 1 }),
  ) as HTMLInputElement[];
  const row = (
    <div class="rate">
      {inputs.map((input) => (
        <label>
          {input}
          <span>{input.value}</span>
        </label>
      ))}
    </div>
  );
  const ends = (low || high) && (
    <div class="ends">
      <span>{low && fill(low)}</span>
      <span>{high && fill(high)}</span>
    </div>
  );
  return {
    ...drawGroup(true, required, parts, inputs, [row, ends]),
    value: () => Number(listChosen(inputs)[0] ?? 0) || '',
  };
}

function drawGroup(
  isOne: boolean,
  required: boolean,
  { id, label, complaint }: FieldParts,
  inputs: readonly HTMLInputElement[],
  rows: FieldParts['label'],
): DrawnField {
  const element = (
    <fieldset
      class="f"
      role={isOne && 'radiogroup'}
      aria-required={isOne && required && 'true'}
      aria-describedby={id + '-e'}
    >
      <legend>{label}</legend>
      {rows}
      {complaint}
    </fieldset>
  );
  return {
    element,
    first: inputs[0],
    marked: [element],
    value: () => listChosen(inputs)[0] ?? '',
    ifEmpty: 'choose',
  };
}

const listChosen = (inputs: readonly HTMLInputElement[]): readonly string[] =>
  inputs.filter(({ checked }) => checked).map(({ value }) => value);
