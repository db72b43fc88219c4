import ts from 'typescript';
import { functions, readCall, type Word } from './word.ts';

/** Everything that a TypeScript source says by the functions of `@wordpress/i18n`. */
export function readScript(source: string, file: string): readonly Word[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const words: Word[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      Object.hasOwn(functions, node.expression.text)
    ) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      words.push(readCall(node.expression.text, node.arguments.map(readText), `${file}:${line + 1}`, findComment(node, source))); // prettier-ignore
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return words;
}

/** A text that stands there, in one piece or added up of pieces. */
function readText(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [readText(node.left), readText(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  return undefined;
}

const forTranslators = /(translators:[\s\S]*?)\s*(?:\*\/\}?)?$/i;

/** The comment for translators before the call, or before whatever it stands in up to its statement. */
function findComment(call: ts.Node, source: string): string | undefined {
  for (let node: ts.Node | undefined = call; node; node = node.parent) {
    const start = node.getFullStart();
    // On the line of the bracket before it, TypeScript counts a comment to the bracket.
    const comments = [
      ...(ts.getLeadingCommentRanges(source, start) ?? []),
      ...(ts.getTrailingCommentRanges(source, start) ?? []),
    ];
    for (const { pos, end } of comments) {
      const found = forTranslators.exec(source.slice(pos, end));
      if (found) return found[1];
    }
    const beside = forTranslators.exec(readCommentBeside(node));
    if (beside) return beside[1];
    if (ts.isStatement(node)) return undefined;
  }
  return undefined;
}

/** Among elements a comment is one of them: `{/* translators: … *\/}`, before what it is about. */
function readCommentBeside(node: ts.Node): string {
  const { parent } = node;
  if (!parent || !(ts.isJsxElement(parent) || ts.isJsxFragment(parent))) return '';
  const rest = parent.children.slice(0, Math.max(0, parent.children.indexOf(node as ts.JsxChild)));
  const before = rest.findLast((child) => !(ts.isJsxText(child) && child.containsOnlyTriviaWhiteSpaces));
  return before && ts.isJsxExpression(before) && !before.expression ? before.getText() : '';
}
