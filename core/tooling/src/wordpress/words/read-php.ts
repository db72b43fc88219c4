import { functions, readCall, type Word } from './word.ts';

/** The pieces of PHP that matter here: comments, plain texts, names, and single characters for the rest. */
const piece =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|#(?!\[)[^\n]*|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|[A-Za-z_\\$][\w\\]*|->|::|\s+|[\s\S]/g;

interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Everything that a PHP source says by WordPress' functions for words. */
export function readPhp(source: string, file: string): readonly Word[] {
  let line = 1;
  const pieces: Piece[] = [];
  for (const [text] of source.matchAll(piece)) {
    pieces.push({ text, line });
    line += text.split('\n').length - 1;
  }
  const code = pieces.filter(({ text }) => text.trim());
  return code.flatMap(({ text, line }, index) => {
    const isCall = Object.hasOwn(functions, text) && code[index + 1]?.text === '(' && !/^(->|::|function)$/.test(code[index - 1]?.text ?? ''); // prettier-ignore
    if (!isCall) return [];
    return [readCall(text, readArguments(code, index + 2), `${file}:${line}`, findComment(code, index))];
  });
}

function readArguments(code: readonly Piece[], from: number): readonly (string | undefined)[] {
  const args: string[][] = [[]];
  let depth = 0;
  for (let index = from; index < code.length; index++) {
    const { text } = code[index]!;
    if (depth === 0 && text === ')') break;
    if (depth === 0 && text === ',') {
      args.push([]);
      continue;
    }
    if (/^[([{]$/.test(text)) depth++;
    if (/^[)\]}]$/.test(text)) depth--;
    args.at(-1)!.push(text);
  }
  return args.map((pieces) => (pieces.length === 1 ? readText(pieces[0]!) : undefined));
}

function readText(literal: string): string | undefined {
  const inside = literal.slice(1, -1);
  if (literal.startsWith("'")) return inside.replaceAll(/\\(['\\])/g, '$1');
  if (!literal.startsWith('"') || /(?<!\\)\$/.test(inside)) return undefined;
  return inside.replaceAll(/\\([nt"\\$])/g, (_, letter: string) => ({ n: '\n', t: '\t' })[letter] ?? letter);
}

/** The comment for translators on the same or the line above; statements in between end the search. */
function findComment(code: readonly Piece[], index: number): string | undefined {
  const { line } = code[index]!;
  for (let before = index - 1; before >= 0 && line - code[before]!.line <= 3; before--) {
    const found = /^(?:\/\*|\/\/)\s*(translators:[\s\S]*?)\s*(?:\*\/)?$/i.exec(code[before]!.text);
    if (found) return found[1];
    if (code[before]!.text === ';') return undefined;
  }
  return undefined;
}
