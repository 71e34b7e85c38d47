/** What a machine can judge of a page in a browser: its own rules of the look, WCAG by axe, and whether anything moved while it came. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";

/** Runs in the page, where the DOM is; so it is no TypeScript of ours. */
const findFaults = readFileSync(join(import.meta.dirname, "look-faults.js"), "utf8");

/** Run as the debugger runs things, to which the page's policy does not apply. */
const findViolations = `axe.run(document, ${JSON.stringify({
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  resultTypes: ["violations"],
})}).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, failureSummary }) => html + " " + failureSummary).join("; ")))`;

const findShift = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 100);
})`;

export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(findFaults);
}

/** WCAG 2.0 to 2.2, levels A and AA. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(findViolations);
}

/** The sum of what moved while the page came (Layout Instability API). */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate<number>(findShift);
}
