/** Options: everything that is wrong is said at once, by key, and no secret is printed. */
import { afterEach, describe, expect, test } from "vitest";
import { createHouse } from "../test/support/house.ts";
import { createStore } from "../test/support/stores.ts";
import { createCardea } from "./cardea.ts";
import { ConfigurationError } from "./configuration-error.ts";
import { type CardeaOptions, readOptions } from "./options.ts";

const secret = "a secret for tests, which is long enough";
const good: CardeaOptions = {
  baseUrl: "https://id.example.org",
  database: "sqlite::memory:",
  secret,
  mail: { smtpUrl: "smtp://mail.example.org" },
};

function refusal(options: unknown): ConfigurationError {
  try {
    // What a program without types may pass.
    readOptions(options as CardeaOptions);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("The options were taken.");
}
const keysOf = (options: unknown) => refusal(options).faults.map(({ key }) => key);

describe("options", () => {
  test("good ones are read, frozen, and lists of secrets kept in their order", () => {
    const { instance, secrets, smtpUrl } = readOptions({ ...good, secret: [secret, `${secret} too`] });
    expect(secrets).toEqual([secret, `${secret} too`]);
    expect(smtpUrl).toBe("smtp://mail.example.org");
    expect(instance).toMatchObject({ mode: "production", basePath: "", mailFrom: "Cardea <no-reply@id.example.org>", trustedProxies: [] });
    expect(Object.isFrozen(instance) && Object.isFrozen(instance.trustedOrigins)).toBe(true);
  });

  test("[A1] SHD-06: every wrong key is named at once, and no secret is printed", () => {
    const canary = "canary-secret";
    const error = refusal({
      baseUrl: "https://id.example.org/path",
      basePath: "auth/",
      mode: "test",
      database: `mysql://root:${canary}@localhost/x`,
      databaseListenUrl: `http://${canary}`,
      secret: canary,
      mail: { smtpUrl: `http://user:${canary}@mail.example.org`, from: "x", host: 1 },
      trustedOrigins: ["https://*.example.org", "https://a.example.org"],
      trustedProxies: ["10.0.0.0/99", "10.0.0.0/8"],
      settings: { signUp: { mode: "sometimes" }, nonsense: {} },
      log: "loud",
      cookies: { domain: ".org", path: "/" },
      ports: 1,
      secrets: canary,
    });
    const keys = ["baseUrl", "basePath", "mode", "database", "databaseListenUrl", "secret", "mail.smtpUrl", "mail.from", "mail.host"];
    const more = [
      "trustedOrigins.0",
      "trustedProxies.0",
      "settings.signUp.mode",
      "settings.nonsense",
      "log",
      "ports",
      "secrets",
      "cookies.domain",
      "cookies.path",
    ];
    expect(error.faults.map(({ key }) => key).toSorted()).toEqual([...keys, ...more].toSorted());
    for (const key of [...keys, ...more]) expect(error.message).toContain(`  ${key}: `);
    expect(error.message).not.toContain(canary);
    expect(JSON.stringify(error)).not.toContain(canary);
  });

  test("[A1] SHD-06: what is missing is named together with what is wrong", () => {
    expect(keysOf({ secret: "short" }).toSorted()).toEqual(["baseUrl", "database", "mail.smtpUrl", "secret"]);
  });

  test.each([
    ["MAS-11: development on a host that others reach", { mode: "development", baseUrl: "https://id.example.org" }, ["mode"]],
    ["development on a name that only begins like loopback", { mode: "development", baseUrl: "http://127.0.0.1.example.org" }, ["mode"]],
    ["production without mail", { mail: undefined }, ["mail.smtpUrl"]],
    ["JWT-18: an empty secret", { secret: "" }, ["secret"]],
    ["JWT-18: no secret in the list", { secret: [] }, ["secret"]],
    ["JWT-18: a short one in the list", { secret: [secret, "short"] }, ["secret.1"]],
    ["HST-03: a base URL with a path", { baseUrl: "https://id.example.org/" }, ["baseUrl"]],
    ["a base URL of another scheme", { baseUrl: "ftp://id.example.org" }, ["baseUrl"]],
    ["a base URL with a password", { baseUrl: "https://a:b@id.example.org" }, ["baseUrl"]],
    ["HST-05: a wildcard origin", { trustedOrigins: ["*"] }, ["trustedOrigins.0"]],
    ["a cookie domain that is another's", { cookies: { domain: "example.com" } }, ["cookies.domain"]],
    ["a cookie domain that only ends alike", { baseUrl: "https://notexample.org", cookies: { domain: "example.org" } }, ["cookies.domain"]],
    ["a whole country as cookie domain", { cookies: { domain: "org" } }, ["cookies.domain"]],
    ["CSR-05: the null origin", { trustedOrigins: ["null"] }, ["trustedOrigins.0"]],
  ])("%s is refused", (_what, more, keys) => {
    const options = Object.fromEntries(Object.entries({ ...good, ...more }).filter(([, value]) => value !== undefined));
    expect(keysOf(options)).toEqual(keys);
  });

  test.each(["10.0.0.0/33", "2001:db8::/129", "fe80::1%eth0", "10.0.0.0/8/8", "10.0.0.0/", "10.0.0/8", "proxy", "300.0.0.1"])(
    "RAT-02: the network %s is refused at start, not at the first request",
    (network) => {
      expect(keysOf({ ...good, trustedProxies: [network] })).toEqual(["trustedProxies.0"]);
    },
  );

  test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000", "http://127.9.9.9"])(
    "development runs at %s",
    (baseUrl) => {
      expect(readOptions({ baseUrl, mode: "development", database: "sqlite::memory:", secret }).instance.mode).toBe("development");
    },
  );

  test.each(["10.0.0.0/8", "2001:db8::/32", "::1", "127.0.0.1"])("the network %s is taken", (network) => {
    expect(readOptions({ ...good, trustedProxies: [network] }).instance.trustedProxies).toEqual([network]);
  });
});

describe("a store made with another secret", () => {
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });
  const start = (url: string, secrets: string | string[]) => {
    const cardea = createCardea({ baseUrl: "http://localhost:3000", mode: "development", database: url, secret: secrets, log: "silent" });
    closers.push(() => cardea.close());
    return cardea.ready;
  };

  test("SHD-06, JWT-18: is refused, unless the old secret is given behind the new one", async () => {
    const store = await createStore("sqlite");
    const [older, newer] = [`${secret} one`, `${secret} two`];
    await start(store.url, older);
    await expect(start(store.url, newer)).rejects.toThrow(ConfigurationError);
    await expect(start(store.url, newer)).rejects.not.toThrow(newer);
    await expect(start(store.url, [newer, older])).resolves.toBeUndefined();
    await expect(start(store.url, older)).resolves.toBeUndefined();
    for (const close of closers.splice(0)) await close();
    await store.drop();
  });

  test("an answer before the start is over is 503, with the headers of every other", async () => {
    const house = await createHouse();
    const cardea = createCardea({
      baseUrl: "http://localhost:3000",
      mode: "development",
      database: "sqlite::memory:",
      secret,
      log: "silent",
    });
    closers.push(
      () => cardea.close(),
      () => house.close(),
    );
    const early = await cardea.fetch(new Request("http://localhost:3000/api/session"));
    expect(early.status).toBe(503);
    expect(Object.fromEntries(early.headers)).toMatchObject({
      "retry-after": "1",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    await cardea.ready;
    expect((await cardea.fetch(new Request("http://localhost:3000/api/session"))).status).toBe(401);
  });
});

describe("[A1] [D1] profile fields", () => {
  test("that don't hold together are all named at once", () => {
    const wrong = {
      Nickname: { type: "string" },
      constructor: { type: "string" },
      age: { type: "integer" },
      plan: { type: "enum", values: [] },
      code: { type: "string", pattern: "(" },
      size: { type: "number", maxLength: 3 },
    };
    const keys = keysOf({ ...good, profileFields: wrong, settings: { profile: { hidden: ["nobody"], required: ["age"] } } });
    expect(keys).toEqual(expect.arrayContaining(["profileFields.Nickname", "profileFields.age.type", "profileFields.plan.values"]));
    expect(keys).toEqual(expect.arrayContaining(["profileFields.code.pattern", "profileFields.size.maxLength", "settings.profile.hidden"]));
    expect(keysOf({ ...good, profileFields: {} })).toEqual(["profileFields"]);
    expect(keysOf({ ...good, profileFields: { constructor: { type: "string" } } })).toEqual(["profileFields"]);
    expect(keysOf({ ...good, settings: { profile: { required: ["nickname"] } } })).toEqual(["settings.profile.required"]);
  });
});

test("[A1] [E7] a captcha without what its provider needs is named, and so is one that is asked for and not there", () => {
  expect(keysOf({ ...good, captcha: { provider: "turnstile", verifyUrl: "http://example.org" } })).toEqual([
    "captcha.verifyUrl",
    "captcha.siteKey",
    "captcha.secret",
  ]);
  expect(keysOf({ ...good, captcha: { provider: "other" } })).toContain("captcha.provider");
  expect(keysOf({ ...good, settings: { captcha: { operations: ["startSignUp"] } } })).toEqual(["captcha"]);
  expect(readOptions({ ...good, captcha: { provider: "altcha" } }).instance.captcha).toEqual({ provider: "altcha", siteKey: null });
});
