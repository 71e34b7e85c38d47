/** `cardea realm`, `keys` and `sweep`, as processes. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CliFolder, createCliFolder } from "../../../test/support/cli-process.ts";

let folder: CliFolder;
beforeAll(async () => {
  folder = await createCliFolder();
});
afterAll(() => folder.remove());

async function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const done = folder.start([...args, "--dev"]);
  return { code: await done.ended, output: done.output() };
}

test("[E1] a realm is created and listed, and refused with a sentence", async () => {
  const created = await run("realm", "create", "north", "--display-name", "The North", "--host", "id.north.example");
  expect(created).toEqual({ code: 0, output: "Created the realm north at http://id.north.example:3000\n" });
  const { output } = await run("realm", "list");
  expect(output).toMatch(/^main\tactive\tCardea\t-\thttp:\/\/localhost:3000$/m);
  expect(output).toMatch(/^north\tactive\tThe North\tid\.north\.example\thttp:\/\/id\.north\.example:3000$/m);
  expect(await run("realm", "create", "north")).toEqual({ code: 1, output: "There is a realm of this name already.\n" });
  expect((await run("realm", "create", "North")).output).toContain("lower-case letters");
  expect((await run("realm", "rename")).output).toContain("Use: cardea realm");
});

test("JWT-11: keys are rotated from the command line, one rotation at a time", async () => {
  // Nothing has been signed: the first key is made, and signs at once.
  expect((await run("keys", "rotate")).output.trim().split("\n")).toHaveLength(1);
  const { code, output } = await run("keys", "rotate");
  expect(code).toBe(0);
  expect(output.trim().split("\n")).toHaveLength(2);
  expect((await run("keys", "rotate")).output).toContain("under way");
  expect((await run("keys", "rotate", "--realm", "nowhere")).output).toContain("no realm");
});

test("[B4] sweep says how much of each kind it removed", async () => {
  const { code, output } = await run("sweep");
  expect(code).toBe(0);
  for (const kind of ["sessions", "tokenGrants", "oneTimeTokens", "throttle", "claims", "mails", "deletions", "signingKeys"]) {
    expect(output).toMatch(new RegExp(`^${kind}\\t0$`, "m"));
  }
});
