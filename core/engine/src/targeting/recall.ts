/** More than any site has; it keeps a server that judges for many sites from growing without end. */
const most = 500;

/** Makes a value once for each key and keeps it: for what depends on nothing but its key and is dear to make. */
export function recall<Value>(made: Map<string, Value>, key: string, make: (key: string) => Value): Value {
  let value = made.get(key);
  if (value === undefined) {
    if (made.size >= most) made.clear();
    made.set(key, (value = make(key)));
  }
  return value;
}
