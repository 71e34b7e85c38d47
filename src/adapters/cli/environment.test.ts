/** The environment: read by name, from files where secrets are mounted, and every fault named at one start. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ConfigurationError } from "../../configuration-error.ts";
import { readConfiguration } from "./environment.ts";

const secret = "a-secret-for-tests-which-is-long-enough";
const good = { CARDEA_BASE_URL: "https://id.example.org", CARDEA_SECRET: secret, CARDEA_SMTP_URL: "smtp://mail.example.org" };
const startedIn = process.cwd();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cardea-environment-"));
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(startedIn);
  await rm(folder, { recursive: true });
});

async function faultsOf(environment: NodeJS.ProcessEnv, isDevelopment = false): Promise<ConfigurationError> {
  try {
    await readConfiguration(isDevelopment, environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("The environment was taken.");
}

describe("the environment", () => {
  test("a good one becomes options", async () => {
    const environment = { ...good, PORT: "8080", CARDEA_TRUSTED_PROXIES: "10.0.0.0/8, ::1", CARDEA_MAIL_FROM: "Id <id@example.org>" };
    const { port, options, administrator } = await readConfiguration(false, environment);
    expect({ port, administrator }).toEqual({ port: 8080, administrator: null });
    expect(options).toMatchObject({ mode: "production", secret: [secret], trustedProxies: ["10.0.0.0/8", "::1"] });
    expect(options.mail).toEqual({ smtpUrl: "smtp://mail.example.org", from: "Id <id@example.org>" });
    expect(options.database).toBe("sqlite:./data/cardea.db");
  });

  test("several secrets stay in their order", async () => {
    const { options } = await readConfiguration(false, { ...good, CARDEA_SECRET: `${secret}-one, ${secret}-two` });
    expect(options.secret).toEqual([`${secret}-one`, `${secret}-two`]);
  });

  test("SHD-06: everything that is missing is named at once", async () => {
    const error = await faultsOf({});
    expect(error.faults.map(({ key }) => key).toSorted()).toEqual(["CARDEA_BASE_URL", "CARDEA_SECRET", "CARDEA_SMTP_URL"]);
  });

  test("SHD-06: everything that is wrong is named at once, by its variable, and no secret is printed", async () => {
    const canary = "canary";
    const error = await faultsOf({
      PORT: "http",
      CARDEA_MODE: "test",
      CARDEA_BASE_URL: "id.example.org",
      CARDEA_DATABASE_URL: `mysql://root:${canary}@localhost`,
      CARDEA_DATABASE_LISTEN_URL: `mysql://root:${canary}@localhost`,
      CARDEA_REDIS_URL: `redis://:${canary}@localhost`,
      CARDEA_SECRET: canary,
      CARDEA_SMTP_URL: `http://user:${canary}@localhost`,
      CARDEA_MAIL_FROM: "x",
      CARDEA_TRUSTED_PROXIES: "10.0.0.0/99",
      CARDEA_ADMIN_PASSWORD: canary,
    });
    const named = ["PORT", "CARDEA_MODE", "CARDEA_BASE_URL", "CARDEA_DATABASE_URL", "CARDEA_DATABASE_LISTEN_URL", "CARDEA_REDIS_URL"];
    const more = ["CARDEA_SECRET", "CARDEA_SMTP_URL", "CARDEA_MAIL_FROM", "CARDEA_TRUSTED_PROXIES", "CARDEA_ADMIN_EMAIL"];
    expect(error.faults.map(({ key }) => key).toSorted()).toEqual([...named, ...more].toSorted());
    expect(error.message).not.toContain(canary);
  });

  test.each([
    [
      "MAS-11: development on a host that others reach",
      { CARDEA_MODE: "development", CARDEA_BASE_URL: "https://id.example.org" },
      ["mode"],
    ],
    ["an administrator without a password", { CARDEA_ADMIN_EMAIL: "a@example.org" }, ["CARDEA_ADMIN_PASSWORD"]],
    ["a file that is not there", { CARDEA_SMTP_URL_FILE: "/nowhere/at/all" }, ["CARDEA_SMTP_URL_FILE"]],
    ["a port beyond the last", { PORT: "65536" }, ["PORT"]],
    ["a port before the first", { PORT: "-1" }, ["PORT"]],
    ["half a port", { PORT: "80.5" }, ["PORT"]],
  ])("%s is refused", async (_what, more, keys) => {
    expect((await faultsOf({ ...good, ...more })).faults.map(({ key }) => key)).toEqual(keys);
  });

  test("a secret may be mounted as a file, whose line break is none of it; the file goes before the variable", async () => {
    await writeFile("mounted", `${secret}-mounted\n`);
    const { options } = await readConfiguration(false, { ...good, CARDEA_SECRET_FILE: join(folder, "mounted") });
    expect(options.secret).toEqual([`${secret}-mounted`]);
  });

  test("an empty variable or file counts as absent", async () => {
    await writeFile("empty", "\n");
    const error = await faultsOf({ ...good, CARDEA_BASE_URL: "", CARDEA_SECRET_FILE: join(folder, "empty") });
    expect(error.faults.map(({ key }) => key)).toEqual(["CARDEA_BASE_URL", "CARDEA_SECRET"]);
  });
});

describe("development", () => {
  test("needs nothing: its secret is made once, and readable by its owner alone", async () => {
    const { stat } = await import("node:fs/promises");
    const [first, second] = [await readConfiguration(true, {}), await readConfiguration(true, { PORT: "3001" })];
    expect(first.options).toMatchObject({ mode: "development", baseUrl: "http://localhost:3000" });
    expect(second.options.baseUrl).toBe("http://localhost:3001");
    expect(second.options.secret).toEqual(first.options.secret);
    expect((await stat("data/secret")).mode & 0o777).toBe(0o600);
  });
});

describe("the configuration file", () => {
  test("sets what no variable does, and variables go before it", async () => {
    await writeFile(
      "cardea.config.js",
      'export default { basePath: "/auth", database: "sqlite:./other.db", baseUrl: "https://file.example" };',
    );
    const { options } = await readConfiguration(false, good);
    expect(options).toMatchObject({ basePath: "/auth", database: "sqlite:./other.db", baseUrl: "https://id.example.org" });
  });
});
