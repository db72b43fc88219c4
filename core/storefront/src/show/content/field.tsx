import type { LeadRequest } from '../host.ts';
import { h } from '../h.ts';
import type { Stage } from '../stage.ts';
import { english } from './form-words.ts';
import type { BlockOf } from './render.ts';

type Field = Exclude<BlockOf<'form'>['fields'][number], { kind: 'hidden' }>;
type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;
type Input = HTMLInputElement | HTMLSelectElement;

/** A field on screen. */
export interface Control {
  readonly name: string;
  readonly element: HTMLElement;
  /** What was entered; the empty text where nothing was. */
  value(): LeadRequest['fields'][string];
  /** Whether it may be sent as it is; says why where not. */
  check(): boolean;
  complain(message: string): void;
  focus(): void;
}

/** What a browser may fill in by itself, guessed from the name the merchant gave the field. First match. */
const autocompletes: readonly (readonly [RegExp, string])[] = [
  [/first|given|vorname|prenom/i, 'given-name'],
  [/last|family|surname|nachname/i, 'family-name'],
  [/birth/i, 'bday'],
  [/zip|post/i, 'postal-code'],
  [/company|organi/i, 'organization'],
  [/name/i, 'name'],
];

/** Lenient on purpose: the server decides, and a refused real address is a lost customer. */
const looksRight = { email: /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/, phone: /^\+?(?:[\s().\/-]*\d){6,15}$/ };

/** Draws one field with its label and the place where it complains. `form` keeps ids apart. */
export function renderField(field: Field, form: string, stage: Stage, namesOptional: boolean): Control {
  const { kind, name, required } = field;
  const words = { ...english, ...stage.words };
  const id = `${form}-${name}`;
  const label = [stage.fill(field.label), namesOptional && !required && <span class="o"> ({words.optional})</span>];
  const complaint = <p class="e" id={id + '-e'} aria-live="polite" />;
  const { element, inputs, marked } = draw(field, id, label, complaint, stage);

  const entered = (): LeadRequest['fields'][string] => {
    const [first] = inputs;
    if (kind === 'checkbox' || kind === 'consent') return (first as HTMLInputElement).checked;
    if (kind === 'rating' || (kind === 'choice' && inputs.length > 1)) {
      const chosen = inputs.filter((input) => (input as HTMLInputElement).checked).map((input) => input.value);
      if (kind === 'choice' && field.many) return chosen;
      return kind === 'rating' && chosen[0] ? Number(chosen[0]) : (chosen[0] ?? '');
    }
    return first?.value.trim() ?? '';
  };
  const findFault = (): string => {
    const value = entered();
    const isEmpty = value === '' || value === false || (Array.isArray(value) && !value.length);
    if (isEmpty && !required) return '';
    if (kind === 'email' || kind === 'phone')
      return isEmpty ? words.required : looksRight[kind].test(value as string) ? '' : words[kind];
    if (!isEmpty) return '';
    if (kind === 'checkbox' || kind === 'consent') return words.tick;
    return kind === 'choice' || kind === 'rating' ? words.choose : words.required;
  };
  const complain = (message: string): void => {
    complaint.textContent = message;
    for (const it of marked) {
      if (message) it.setAttribute('aria-invalid', 'true');
      else it.removeAttribute('aria-invalid');
    }
  };
  const check = (): boolean => {
    const fault = findFault();
    complain(fault);
    return !fault;
  };
  // Once it has complained, it takes the complaint back as soon as it can.
  element.addEventListener('change', () => complaint.textContent && check());
  return { name, element, value: entered, check, complain, focus: () => inputs[0]?.focus() };
}

interface Drawn {
  readonly element: HTMLElement;
  readonly inputs: readonly Input[];
  /** What carries `aria-invalid`: the field itself, or the group. */
  readonly marked: readonly HTMLElement[];
}
type Label = Parameters<typeof h>[2];

function draw(field: Field, id: string, label: Label, complaint: HTMLElement, stage: Stage): Drawn {
  switch (field.kind) {
    case 'checkbox':
    case 'consent':
      return drawTick(field, id, label, complaint);
    case 'rating':
      return drawRating(field, id, label, complaint, stage);
    case 'choice':
      return field.look === 'select' && !field.many
        ? drawSelect(field, id, label, complaint, stage)
        : drawList(field, id, label, complaint, stage);
    default:
      return drawLine(field, id, label, complaint, stage);
  }
}

const describe = (id: string, required: boolean) => ({ id, required, 'aria-describedby': id + '-e' });

function drawLine(
  field: FieldOf<'email' | 'phone' | 'text' | 'date'>,
  id: string,
  label: Label,
  complaint: HTMLElement,
  stage: Stage,
): Drawn {
  const { kind, name, required, placeholder } = field;
  const guess = autocompletes.find(([pattern]) => pattern.test(name))?.[1];
  const isCode = kind === 'email' || kind === 'phone';
  const input = h('input', {
    ...describe(id, required),
    class: 'i',
    name,
    type: kind === 'phone' ? 'tel' : kind,
    inputmode: kind === 'phone' ? 'tel' : isCode && kind,
    autocomplete: kind === 'phone' ? 'tel' : isCode ? kind : guess,
    autocapitalize: isCode && 'none',
    spellcheck: isCode && 'false',
    placeholder: placeholder && stage.fill(placeholder),
  }) as HTMLInputElement;
  const element = (
    <div class="f">
      <label for={id}>{label}</label>
      {input}
      {complaint}
    </div>
  );
  return { element, inputs: [input], marked: [input] };
}

function drawTick(field: FieldOf<'checkbox' | 'consent'>, id: string, label: Label, complaint: HTMLElement): Drawn {
  const input = h('input', { ...describe(id, field.required), type: 'checkbox', name: field.name }) as HTMLInputElement;
  const element = (
    <div class="f">
      <label class="c">
        {input}
        <span>{label}</span>
      </label>
      {complaint}
    </div>
  );
  return { element, inputs: [input], marked: [input] };
}

function drawSelect(field: FieldOf<'choice'>, id: string, label: Label, complaint: HTMLElement, stage: Stage): Drawn {
  const input = (
    <select class="i" name={field.name} {...describe(id, field.required)}>
      <option value="">–</option>
      {field.options.map(({ value, label: text }) => (
        <option value={value}>{stage.fill(text)}</option>
      ))}
    </select>
  ) as HTMLSelectElement;
  const element = (
    <div class="f">
      <label for={id}>{label}</label>
      {input}
      {complaint}
    </div>
  );
  return { element, inputs: [input], marked: [input] };
}

function drawList(field: FieldOf<'choice'>, id: string, label: Label, complaint: HTMLElement, stage: Stage): Drawn {
  const type = field.many ? 'checkbox' : 'radio';
  const inputs = field.options.map(({ value }) => h('input', { type, name: id, value }) as HTMLInputElement);
  const rows = field.options.map(({ label: text }, index) => (
    <label class="c">
      {inputs[index]}
      <span>{stage.fill(text)}</span>
    </label>
  ));
  const element = drawGroup(!field.many, field.required, id, label, [...rows, complaint]);
  return { element, inputs, marked: field.many ? inputs : [element] };
}

function drawRating(field: FieldOf<'rating'>, id: string, label: Label, complaint: HTMLElement, stage: Stage): Drawn {
  const { scale, low, high } = field;
  const inputs = Array.from(
    { length: scale },
    (_, index) => h('input', { type: 'radio', name: id, value: index + 1 }) as HTMLInputElement,
  );
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
      <span>{low && stage.fill(low)}</span>
      <span>{high && stage.fill(high)}</span>
    </div>
  );
  const element = drawGroup(true, field.required, id, label, [row, ends, complaint]);
  return { element, inputs, marked: [element] };
}

function drawGroup(isOne: boolean, required: boolean, id: string, label: Label, rows: readonly Label[]): HTMLElement {
  return (
    <fieldset
      class="f"
      role={isOne && 'radiogroup'}
      aria-required={isOne && required && 'true'}
      aria-describedby={id + '-e'}
    >
      <legend>{label}</legend>
      {rows}
    </fieldset>
  );
}
