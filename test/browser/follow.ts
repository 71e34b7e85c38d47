/** A click that leads to another page: over when that page and its style have loaded, so that nothing is judged half-way. */
import type { Locator, Page } from "playwright-core";

export async function follow(page: Page, target: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), target.click()]);
}
