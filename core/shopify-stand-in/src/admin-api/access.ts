import { GraphQLError } from 'graphql';

/** One line of the list that Shopify ships with its schema. */
export interface AccessRule {
  readonly typeName: string;
  readonly fieldName?: string;
  readonly requiredAccess: string;
  /** Any one of these is enough. */
  readonly offlineScopes: readonly string[];
}

export interface Access {
  /** Throws as Shopify answers where these scopes do not open this field. */
  check(scopes: readonly string[], parentType: string, fieldName: string, returnType: string): void;
}

/** Whoever may write may read. */
const hasScope = (scopes: readonly string[], wanted: string): boolean =>
  scopes.includes(wanted) || (wanted.startsWith('read_') && scopes.includes(wanted.replace('read_', 'write_')));

export function openAccess(rules: readonly AccessRule[]): Access {
  const byName = new Map(rules.map((rule) => [nameOf(rule.typeName, rule.fieldName), rule]));
  return {
    check(scopes, parentType, fieldName, returnType) {
      // A connection has no rule of its own; what is in it has.
      const inside = returnType.replace(/Connection$/, '');
      for (const rule of [byName.get(nameOf(parentType, fieldName)), byName.get(inside)])
        if (rule && !isOpen(rule, scopes)) throw denyAccess(fieldName, rule.requiredAccess);
    },
  };
}

/** For what Shopify writes down only in prose: a mutation whose scope depends on what it is told to change. */
export function needScope(scopes: readonly string[], wanted: string, fieldName: string): void {
  if (!hasScope(scopes, wanted)) throw denyAccess(fieldName, `\`${wanted}\` access scope.`);
}

const nameOf = (type: string, field?: string): string => (field ? `${type}.${field}` : type);

function isOpen({ offlineScopes, requiredAccess }: AccessRule, scopes: readonly string[]): boolean {
  // "Also: The app requires read_customer_events access scope and …": in prose alone, and needed on top.
  const also = /The app requires (\w+) access scope/.exec(requiredAccess)?.[1];
  return offlineScopes.some((scope) => hasScope(scopes, scope)) && (!also || hasScope(scopes, also));
}

function denyAccess(fieldName: string, requiredAccess: string): GraphQLError {
  return new GraphQLError(`Access denied for ${fieldName} field. Required access: ${requiredAccess}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess,
    },
  });
}
