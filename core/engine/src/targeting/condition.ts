/** The name of an attribute, with what follows the last known name read as nested properties: `own.plan.tier`. */
export type AttributeName = string;

/** The name of an operator; see the table in `operators.ts`. */
export type OperatorName = string;

/** One question about one attribute. Text compares without case unless `exactCase`. */
export interface Leaf {
  readonly attribute: AttributeName;
  readonly is: OperatorName;
  readonly value?: unknown;
  readonly exactCase?: boolean;
}

/** The condition tree an audience is written in. The empty `all` is yes, the empty `any` is no. */
export type Condition =
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition } | Leaf;
