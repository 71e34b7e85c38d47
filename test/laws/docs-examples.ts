/** Compiles the examples of the documents together with the project, as its users would write them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type Example, root } from "./documents.ts";

/** What an example may use without saying where it comes from. */
const surroundings = `
import type { Cardea } from "cardea";
import type { NodeServer } from "cardea/node";
declare global {
  const cardea: Cardea;
  const server: NodeServer;
  const userId: string;
}
`;

/** What is wrong with the examples, as `README.md:32: …`. */
export function compileExamples(examples: readonly Example[]): string[] {
  const files = new Map(
    examples.map(({ place, code }, index) => [join(root, `example-${index}.ts`), { place, text: `${code}\nexport {};\n` }]),
  );
  files.set(join(root, "example-surroundings.ts"), { place: "surroundings", text: surroundings });
  const options = readOptions();
  const host = hostWith(new Map([...files].map(([name, { text }]) => [name, text])), options);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([name, { place }]) => {
    const source = program.getSourceFile(name);
    const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return faults.map(({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  });
}

function readOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  return ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root).options;
}

/** A host that has the examples as files, and finds the package's subpaths in its sources. */
function hostWith(files: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const subpaths = readSubpaths();
  return {
    ...host,
    fileExists: (name) => files.has(name) || host.fileExists(name),
    readFile: (name) => files.get(name) ?? host.readFile(name),
    getSourceFile: (name, ...rest) => {
      const text = files.get(name);
      return text === undefined ? host.getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    },
    resolveModuleNameLiterals: (...[literals, containing, , of, source]) =>
      literals.map((literal) => {
        const resolvedFileName = subpaths.get(literal.text);
        if (resolvedFileName !== undefined) return { resolvedModule: { resolvedFileName, extension: ts.Extension.Ts } };
        const mode = source === undefined ? undefined : ts.getModeForUsageLocation(source, literal, of);
        return ts.resolveModuleName(literal.text, containing, of, host, undefined, undefined, mode);
      }),
  };
}

/** `cardea/hono` → `src/adapters/hono.ts`, as `package.json` publishes it from what is compiled. */
function readSubpaths(): Map<string, string> {
  // npm reads the same file, and publishes nothing that has another form.
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    exports: Record<string, string | { default: string }>;
  };
  const compiled = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
    typeof target === "string" ? [] : [[subpath, target.default] as const],
  );
  return new Map(
    compiled.map(([subpath, file]) => [
      subpath.replace(/^\./, "cardea"),
      join(root, file.replace(/^\.\/dist\//, "src/").replace(/\.js$/, ".ts")),
    ]),
  );
}
