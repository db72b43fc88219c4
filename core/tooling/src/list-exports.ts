import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The names that a module exports by name, sorted, types marked as such. */
export function listExports(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap(listNames).sort();
}

function listNames(statement: ts.Statement): readonly string[] {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) return ['*'];
    return exportClause.elements.map(
      ({ name, isTypeOnly: isType }) => (isTypeOnly || isType ? 'type ' : '') + name.text,
    );
  }
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier };
  return [(isType ? 'type ' : '') + (name?.text ?? 'default')];
}
