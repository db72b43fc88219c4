import { giveUp } from './prepare.mjs';

/** What `--without NAME`, as often as one likes, leaves out of a command; ends it where it knows no such name. */
export function readLeftOut(command, names, args) {
  const leftOut = [];
  for (let at = 0; at < args.length; at += 2) {
    const [flag, name] = [args[at], args[at + 1]];
    if (flag !== '--without' || !names.includes(name))
      giveUp(
        `${command} knows only "--without ${names.join('" and "--without ')}", not "${args.slice(at).join(' ')}".`,
      );
    leftOut.push(name);
  }
  return leftOut;
}
