import type { GraphQLError } from 'graphql';

/** An error of graphql-js in the words and with the codes of Shopify's server, where an app may look at them. */
export function wordError(error: GraphQLError): object {
  const { message, locations, path, extensions } = error;
  const known = { ...(locations && { locations }), ...(path && { path }) };
  const field = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(message);
  if (field) {
    const [, fieldName, typeName] = field;
    return {
      message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
      ...known,
      extensions: { code: 'undefinedField', typeName, fieldName },
    };
  }
  const argument = /^Unknown argument "(\w+)" on field "(\w+)\.(\w+)"/.exec(message);
  if (argument) {
    const [, argumentName, typeName, fieldName] = argument;
    return {
      message: `Field '${fieldName}' doesn't accept argument '${argumentName}'`,
      ...known,
      extensions: { code: 'argumentNotAccepted', name: fieldName, typeName, argumentName },
    };
  }
  if (/^Variable "\$\w+" /.test(message)) return { message, ...known, extensions: { code: 'INVALID_VARIABLE' } };
  return { message, ...known, ...(Object.keys(extensions).length > 0 && { extensions }) };
}
