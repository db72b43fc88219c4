import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** One kind of line that a program writes to its log. */
export interface LogLine {
  readonly level: string;
  /** What it says; `%s` is what is filled in. */
  readonly says: string;
  /** The names that stand beside it. */
  readonly with: readonly string[];
}

const levels = new Set(['fatal', 'error', 'warn', 'info', 'debug', 'trace']);

/** Every call of a method of `log` in a source: `log.warn({ site }, 'text')`, `parts.log.info('text')`. */
export function listLogLines(file: string): readonly LogLine[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: LogLine[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: of, name } = node.expression;
      const isLog = (ts.isIdentifier(of) && of.text === 'log') || (ts.isPropertyAccessExpression(of) && of.name.text === 'log'); // prettier-ignore
      if (isLog && levels.has(name.text)) found.push({ level: name.text, ...read(node.arguments) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function read(given: readonly ts.Expression[]): Omit<LogLine, 'level'> {
  const facts = given.find(ts.isObjectLiteralExpression);
  const text = given.find((each) => each !== facts);
  return { says: text ? readText(text) : '', with: facts ? [...readNames(facts)].toSorted() : [] };
}

/** Names alone and those behind a condition: `{ door, ...(isSo && { site }) }`. */
function readNames(facts: ts.ObjectLiteralExpression): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) names.add(node.name.getText());
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(facts, visit);
  return names;
}

function readText(text: ts.Expression): string {
  if (ts.isStringLiteralLike(text)) return text.text;
  if (!ts.isTemplateExpression(text)) return '%s';
  return text.head.text + text.templateSpans.map(({ literal }) => `%s${literal.text}`).join('');
}
