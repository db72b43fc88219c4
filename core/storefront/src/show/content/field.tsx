import type { LeadRequest } from '../host.ts';
import { h } from '../h.ts';
import type { Stage } from '../stage.ts';
import { english } from './form-words.ts';
import type { BlockOf } from './render.ts';

export type Field = Exclude<BlockOf<'form'>['fields'][number], { kind: 'hidden' }>;
export type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

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

/** What all kinds of field are drawn with. */
export interface FieldParts {
  readonly id: string;
  readonly label: Parameters<typeof h>[2];
  readonly complaint: HTMLElement;
  readonly stage: Stage;
}

/** A field as its kind draws it. */
export interface DrawnField {
  readonly element: HTMLElement;
  readonly first: HTMLElement | undefined;
  /** What carries `aria-invalid`: the field itself, or the group. */
  readonly marked: readonly HTMLElement[];
  readonly value: Control['value'];
  /** What is said where it must not be empty and is. */
  readonly ifEmpty: 'required' | 'tick' | 'choose';
}

/** Draws the kinds of field that few forms have. */
export type DrawChoice = (field: FieldOf<'choice' | 'rating'>, parts: FieldParts) => DrawnField;

/** What a browser may fill in by itself, guessed from the name the merchant gave the field. First match. */
const autocompletes: readonly (readonly [RegExp, string])[] = [
  [/first|given|vorname|prenom/i, 'given-name'],
  [/last|family|surname|nachname/i, 'family-name'],
  [/birth/i, 'bday'],
  [/zip|post/i, 'postal-code'],
  [/company|organi/i, 'organization'],
  [/name/i, 'name'],
];

/**
 * Lenient on purpose: the server decides, and a refused real address is a lost customer. Digits are those of any script; what
 * stands between them may be a dash of any length, and marks of direction, which address books copy along.
 */
const looksRight = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/,
  phone: /^(?:[^\p{L}\p{N}]*\p{Nd}){6,15}[^\p{L}\p{N}]*$/u,
};

/** Draws one field with its label and the place where it complains. `form` keeps ids apart. */
export function renderField(
  field: Field,
  form: string,
  stage: Stage,
  namesOptional: boolean,
  drawChoice: DrawChoice | undefined,
): Control | undefined {
  const { kind, name, required } = field;
  const words = { ...english, ...stage.words };
  const id = `${form}-${name}`;
  const complaint = <p class="e" id={id + '-e'} aria-live="polite" />;
  const drawn = draw(
    field,
    {
      id,
      label: [stage.fill(field.label), namesOptional && !required && <span class="o"> ({words.optional})</span>],
      complaint,
      stage,
    },
    drawChoice,
  );
  if (!drawn) return undefined;
  const { element, first, marked, value, ifEmpty } = drawn;

  const findFault = (): string => {
    const entered = value();
    if (entered === '' || entered === false || (Array.isArray(entered) && !entered.length))
      // Half a date is none to the page; to whoever typed it, it is.
      return required || (first as HTMLInputElement | undefined)?.validity.badInput ? words[ifEmpty] : '';
    return (kind === 'email' || kind === 'phone') && !looksRight[kind].test(entered as string) ? words[kind] : '';
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
  // Once it has complained, it takes the complaint back as soon as it can. Not only when the field is left: that is in the
  // middle of a press on what comes next, which would move away from under the pointer.
  element.addEventListener('input', () => complaint.textContent && (findFault() || complain('')));
  element.addEventListener('change', () => complaint.textContent && check());
  return { name, element, value, check, complain, focus: () => first?.focus() };
}

function draw(field: Field, parts: FieldParts, drawChoice: DrawChoice | undefined): DrawnField | undefined {
  switch (field.kind) {
    case 'choice':
    case 'rating':
      return drawChoice?.(field, parts);
    case 'checkbox':
    case 'consent':
      return drawTick(field, parts);
    default:
      return drawLine(field, parts);
  }
}

/** What every input says of itself. */
export const describe = (id: string, { name, required }: Field) => ({
  id,
  name,
  required,
  'aria-describedby': id + '-e',
});

/** An input under its label. */
export const drawLabelled = (
  input: HTMLInputElement | HTMLSelectElement,
  { id, label, complaint }: FieldParts,
): DrawnField => ({
  element: (
    <div class="f">
      <label for={id}>{label}</label>
      {input}
      {complaint}
    </div>
  ),
  first: input,
  marked: [input],
  value: () => input.value.trim(),
  ifEmpty: 'required',
});

function drawLine(field: FieldOf<'email' | 'phone' | 'text' | 'date'>, parts: FieldParts): DrawnField {
  const { kind, name, placeholder } = field;
  /** What is no prose, as browsers call it. */
  const code = kind === 'phone' ? 'tel' : kind === 'email' && kind;
  const input = h('input', {
    ...describe(parts.id, field),
    class: 'i',
    type: code || kind,
    inputmode: code,
    autocomplete: code || autocompletes.find(([pattern]) => pattern.test(name))?.[1],
    autocapitalize: code && 'none',
    spellcheck: code && 'false',
    placeholder: placeholder && parts.stage.fill(placeholder),
  }) as HTMLInputElement;
  return drawLabelled(input, parts);
}

function drawTick(field: FieldOf<'checkbox' | 'consent'>, { id, label, complaint }: FieldParts): DrawnField {
  const input = h('input', { ...describe(id, field), type: 'checkbox' }) as HTMLInputElement;
  const element = (
    <div class="f">
      <label class="c">
        {input}
        <span>{label}</span>
      </label>
      {complaint}
    </div>
  );
  return { element, first: input, marked: [input], value: () => input.checked, ifEmpty: 'tick' };
}
