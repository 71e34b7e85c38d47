/** The repository's own TypeScript files, parsed, for the laws to judge. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "..", "..");

/** The files below a folder of the repository, such as `src`; named from the root with `/`, in order. Empty where there is no folder. */
export function listFiles(folder: string): string[] {
  return readdirSync(root, { withFileTypes: true }).some((entry) => entry.name === folder)
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll(sep, "/"),
        )
        .toSorted()
    : [];
}

export function readSources(folder: string): ts.SourceFile[] {
  const files = listFiles(folder).filter((file) => file.endsWith(".ts"));
  return files.map((file) => parse(file, readFileSync(join(root, file), "utf8")));
}

export function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

export function isTest(file: string): boolean {
  return file.endsWith(".test.ts");
}

/** Calls `visit` for every node of a file, outermost first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** `src/x.ts:12`, which editors and terminals open at a click. */
export function place(source: ts.SourceFile, node: ts.Node): string {
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}

export interface Import {
  /** Where it stands, as `file:line`. */
  readonly place: string;
  /** The imported file from the root, such as `src/kernel/problem.ts`. */
  readonly target: string;
  /** Erased when the types are stripped, so it brings no code along. */
  readonly isTypeOnly: boolean;
}

/** The imports of our own files, re-exports, `import()` and import types included; packages are left out. */
export function importsOf(source: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  walk(source, (node) => {
    const found = importedBy(node);
    if (!found || !ts.isStringLiteralLike(found.specifier) || !found.specifier.text.startsWith(".")) return;
    const target = posix.join(posix.dirname(source.fileName), found.specifier.text);
    imports.push({ place: place(source, node), target, isTypeOnly: found.isTypeOnly });
  });
  return imports;
}

function importedBy(node: ts.Node): { specifier: ts.Node; isTypeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    // `import { type A }` still runs the module under verbatimModuleSyntax: only `import type` is erased.
    return { specifier: node.moduleSpecifier, isTypeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return { specifier: node.moduleSpecifier, isTypeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return { specifier: node.argument.literal, isTypeOnly: true };
  const [argument] = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
  return argument && { specifier: argument, isTypeOnly: false };
}
