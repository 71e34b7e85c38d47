/** What `cardea.config.ts` hooks into a server: events heard, calls refused, and a slip of the pen said at start. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CliFolder, createCliFolder, freePort } from "../../../test/support/cli-process.ts";

let folder: CliFolder;
let port: number;
beforeEach(async () => {
  folder = await createCliFolder();
  port = await freePort();
});
afterEach(() => folder.remove());

const serve = () => folder.start(["serve", "--dev"], { PORT: String(port) });
const configure = (options: string) =>
  writeFile(
    join(folder.path, "cardea.config.ts"),
    `import { Problem, problemType } from ${JSON.stringify(import.meta.resolve("../../index.ts"))};
const noStrangers = problemType("no_strangers", 403, "Only people of our company sign up here.");
export default ${options};\n`,
  );
const signUp = async (email: string) => {
  const answer = await fetch(`http://localhost:${port}/api/sign-up`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: "correct horse battery" }),
  });
  return (await answer.json()) as unknown;
};

describe("cardea.config.ts", () => {
  test("hears of events and refuses calls, by the names of operations", async () => {
    await configure(`{
      on: { startSignUp: ({ name, realm }) => console.log("heard", name, "in", realm) },
      before: { startSignUp: ({ input }) => { if (!input.email.endsWith("@example.org")) throw new Problem(noStrangers); } },
    }`);
    const server = serve();
    await server.says("Cardea is up");
    expect(await signUp("ada@elsewhere.org")).toMatchObject({ code: "no_strangers" });
    expect(await signUp("ada@example.org")).toMatchObject({ nextStep: "CONFIRM_EMAIL" });
    await server.says("heard startSignUp in main");
    expect(server.output().match(/heard/g)).toHaveLength(1);
  });

  test("a guard that names no operation, or is none, is said before anything listens", async () => {
    await configure("{ before: { startSignup: () => {} } }");
    const misspelt = serve();
    expect(await misspelt.ended).toBe(1);
    expect(misspelt.output()).toContain("before.startSignup: names no operation");
    await configure('{ on: { startSignUp: "shout" } }');
    const wrong = serve();
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain("on.startSignUp: must be a function");
    expect(wrong.output()).not.toContain("    at ");
  });
});
