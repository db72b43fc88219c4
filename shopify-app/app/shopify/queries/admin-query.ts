declare const types: unique symbol;

/** The text of an operation of the Admin API that knows what it asks for and gives. Its constant is named after it. */
export type AdminQuery<Data, Variables> = string & { readonly [types]?: (variables: Variables) => Data };
