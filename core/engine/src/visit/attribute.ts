import type { Purpose } from '../consent/purpose.ts';
import type { AttributeName } from '../targeting/condition.ts';

/** The kind of value an attribute has; it decides which operators fit. `time` is ISO 8601 text. */
export type AttributeType = 'text' | 'number' | 'boolean' | 'time' | 'list' | 'version' | 'record';

/** One typed fact of a visit: what it is called, what kind it is, and which purpose must be allowed to read it. */
export interface Attribute {
  readonly name: AttributeName;
  readonly type: AttributeType;
  readonly purpose: Purpose;
  /** What the merchant reads in the audience builder, in English; both admins translate it by `name`. */
  readonly label: string;
  /** For `record`: the kinds of what lies inside, by key. */
  readonly properties?: Readonly<Record<string, { readonly type: AttributeType; readonly label: string }>>;
  /** For text with a fixed set of values (page types, channels): those values, in the order to offer them. */
  readonly values?: readonly string[];
}

/** The facts of a visit: one flat record from name to value. An absent name is unknown. */
export type Attributes = Readonly<Record<string, unknown>>;
