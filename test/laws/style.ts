/** The rules of style that the linter cannot check: each takes a parsed file and says what is wrong, as `file:line` and a sentence. */
import ts from "typescript";
import { place, walk } from "./sources.ts";

const MAX_FILE_LINES = 250;
const MAX_FUNCTION_LINES = 70;

/** Lists of records and texts grow with the product, not with its complexity. */
const CATALOGUES = [
  /^src\/storage\/(schema\.ts|migrations\/)/,
  /\.generated\.ts$/,
  /^src\/texts\//,
  /^test\/vectors\//,
  /^src\/domain\/problems\.ts$/,
];

/** The one place that reads the machine's clock; everything else asks `clock.now()`, so tests can move time. */
const CLOCK = "src/adapters/system-clock.ts";

/** PostgreSQL's driver reads the database's own clock, which the nodes follow. */
const DATABASE_CLOCK = /^src\/storage\/postgres[a-z-]*\.ts$/;

const SQL_TIME = /\b(now\s*\(|current_timestamp|current_date|localtimestamp|clock_timestamp|statement_timestamp|unixepoch\s*\()|'now'/i;

const NAME = String.raw`(?:\[[a-z][a-zA-Z0-9]*\]|[a-z0-9]+(?:-[a-z0-9]+)*)`;
const FILE_NAME = new RegExp(String.raw`^(?:${NAME}\/)*${NAME}(?:\.[a-z0-9-]+)+$`);

/** A stranger learns from the first line what a file is for. */
export function judgeOpening(source: ts.SourceFile): string[] {
  const text = source.text.replace(/^#!.*\n/, "");
  return /^\s*(\/\*\*|\/\/)/.test(text) ? [] : [`${source.fileName} does not open with a sentence that says what it is for.`];
}

export function judgeSize(source: ts.SourceFile): string[] {
  if (CATALOGUES.some((pattern) => pattern.test(source.fileName))) return [];
  const offences: string[] = [];
  const fileLines = source.text.trimEnd().split("\n").length;
  if (fileLines > MAX_FILE_LINES) offences.push(`${source.fileName} has ${fileLines} lines; ${MAX_FILE_LINES} are the most.`);
  walk(source, (node) => {
    if (!ts.isFunctionLike(node) || lines(source, node) <= MAX_FUNCTION_LINES) return;
    offences.push(`${place(source, node)} has a function of ${lines(source, node)} lines; ${MAX_FUNCTION_LINES} are the most.`);
  });
  return offences;
}

function lines(source: ts.SourceFile, node: ts.Node): number {
  const line = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart(source)) + 1;
}

/** Time has one door: a second one cannot be moved by tests and differs between nodes. */
export function judgeClock(source: ts.SourceFile): string[] {
  if (source.fileName === CLOCK) return [];
  const offences: string[] = [];
  walk(source, (node) => {
    const reading = readsClock(node) ?? (DATABASE_CLOCK.test(source.fileName) ? undefined : readsSqlClock(node));
    if (reading) offences.push(`${place(source, node)} reads the time by ${reading}: only clock.now() may.`);
  });
  return offences;
}

function readsClock(node: ts.Node): string | undefined {
  const text = ts.isPropertyAccessExpression(node) ? node.getText() : "";
  if (/^(globalThis\.)?(Date\.now|performance\.now|process\.hrtime)$/.test(text)) return text;
  const isDate = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "Date";
  // `Date(0)` without `new` ignores its argument and gives the present.
  return isDate && (ts.isCallExpression(node) || !node.arguments?.length) ? "Date()" : undefined;
}

function readsSqlClock(node: ts.Node): string | undefined {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isText ? SQL_TIME.exec(node.text)?.[0] : undefined;
}

/** What would switch the type checker off, and what type stripping cannot run. */
export function judgeTypes(source: ts.SourceFile): string[] {
  const offences: string[] = [];
  walk(source, (node) => {
    const fault = typeFault(node);
    if (fault) offences.push(`${place(source, node)} has ${fault}.`);
  });
  return offences;
}

function typeFault(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return "the type any";
  if (ts.isNonNullExpression(node)) return "a non-null assertion";
  if (ts.isAsExpression(node) && ts.isAsExpression(node.expression) && node.expression.type.kind === ts.SyntaxKind.UnknownKeyword) {
    return "`as unknown as`";
  }
  if (ts.isEnumDeclaration(node)) return "an enum";
  const isAugmentation =
    ts.isModuleDeclaration(node) && (ts.isStringLiteral(node.name) || (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0);
  return ts.isModuleDeclaration(node) && !isAugmentation ? "a namespace" : undefined;
}

/** `sign-up/confirm.post.ts`, `sessions/[id].delete.ts`: the path is the URL, so it is written like one. */
export function judgeName(file: string): string[] {
  return FILE_NAME.test(file) ? [] : [`${file} is not in kebab-case.`];
}
