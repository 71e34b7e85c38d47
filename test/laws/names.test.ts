/** Whatever administrators read by its name in the code has words: the operations that leave events. */
import { expect, test } from "vitest";
import { isRead } from "../../src/kernel/route.ts";
import { routes } from "../../src/routes.generated.ts";
import { textsIn } from "../../src/texts/texts.ts";

test("every operation that leaves events has words, and nothing else has", () => {
  const audited = routes.filter((route) => !isRead(route) || route.operation.contract.access.who !== "anyone");
  const names = [...audited.map(({ operation }) => operation.contract.name), "sweepDeletions"];
  const keys = Object.keys(textsIn("en").pages).filter((key) => key.startsWith("operation."));
  expect(keys.sort()).toEqual(names.map((name) => `operation.${name}`).sort());
});
