/**
 * `npm test`: the checks, then every test; `npm test -- <file>` and Vitest's other arguments run just those tests.
 * The last line is always `N passed, N failed, N skipped`, where a check counts like a test; what was skipped is named before it.
 */
import { parseCLI, startVitest, type TestModule, type Vitest } from "vitest/node";
import { ensureBrowser } from "../test/support/browser.ts";
import { runChecks } from "./checks.ts";

interface Tally {
  passed: number;
  failed: number;
  readonly skipped: string[];
}

const tally: Tally = { passed: 0, failed: 0, skipped: [] };
const args = process.argv.slice(2);

if (args.length === 0) {
  console.log("Checks …");
  for (const hasPassed of await runChecks({ withPackage: true })) count(hasPassed);
}
await prepareBrowser();
await runTests();
printResult();
// A handle that a test left open must not keep the run from ending.
process.exit(tally.failed > 0 ? 1 : 0);

function count(hasPassed: boolean): void {
  if (hasPassed) tally.passed += 1;
  else tally.failed += 1;
}

async function prepareBrowser(): Promise<void> {
  try {
    await ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tally.failed += 1;
  }
}

async function runTests(): Promise<void> {
  const { filter, options } = parseCLI(["vitest", "run", ...args]);
  const vitest = await startVitest(filter, { ...options, watch: false });
  const modules = vitest.state.getTestModules();
  for (const module of modules) countModule(module);
  tally.failed += vitest.state.getUnhandledErrors().length;
  if (modules.length === 0) tally.failed += 1;
  await close(vitest);
}

/** A file or a suite that breaks outside its tests leaves no failed test, so each such error counts as one. */
function countModule(module: TestModule): void {
  tally.failed += module.errors().length;
  for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === "skipped") tally.skipped.push(`${module.relativeModuleId} > ${test.fullName}`);
    // A test still pending was never run to its end, since its process died.
    else count(state === "passed");
  }
}

async function close(vitest: Vitest): Promise<void> {
  try {
    await vitest.close();
  } catch (error) {
    console.error(error);
    tally.failed += 1;
  }
}

function printResult(): void {
  for (const name of tally.skipped) console.log(`skipped: ${name}`);
  console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`);
}
