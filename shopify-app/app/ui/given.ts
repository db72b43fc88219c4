/** An object without the keys that are undefined: libraries tell "absent" from "undefined", and so does our compiler. */
export function given<Props extends object>(props: Props): Given<Props> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Given<Props>;
}

type Given<Props> = { [Key in keyof Props as undefined extends Props[Key] ? never : Key]: Props[Key] } & {
  [Key in keyof Props as undefined extends Props[Key] ? Key : never]?: Exclude<Props[Key], undefined>;
};
