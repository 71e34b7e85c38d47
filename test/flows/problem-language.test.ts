/** Problems in the caller's language, by REST, by GraphQL and in process; `code` is the same in all (ADR 37). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Locale, locales } from "../../src/texts/locale.ts";
import { loadTexts, textsIn } from "../../src/texts/texts.ts";
import { baseUrl, createHouse, type House } from "../support/house.ts";
import { type SignedUp, signedUp } from "../support/signed-up.ts";

let house: House;
let person: SignedUp;
const silent = () => {};
const logged: object[] = [];
const log = { debug: silent, info: (fields: object) => void logged.push(fields), warn: silent, error: silent };

beforeAll(async () => {
  house = await createHouse({ options: { log } });
  person = await signedUp(house);
});
// No test stands in another's throttle.
beforeEach(() => house.pass(16 * 60_000));
afterAll(() => house.close());

const faces = ["rest", "graphql"] as const;
type Face = (typeof faces)[number];

interface Said {
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly errors: readonly { readonly pointer: string; readonly message: string; readonly code: string }[];
}

const fields = { signInWithPassword: "nextStep", changePassword: "message", startSignUp: "message" } as const;
const paths = { signInWithPassword: "/api/sign-in/password", changePassword: "/api/password/change", startSignUp: "/api/sign-up" } as const;

async function refuse(face: Face, name: keyof typeof paths, input: object, headers: Readonly<Record<string, string>>) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields[name]} } }`;
  const request = new Request(`${baseUrl}${face === "rest" ? paths[name] : "/graphql"}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(face === "rest" ? input : { query, variables: { input } }),
  });
  const answer = await house.cardea.fetch(request);
  const body = JSON.parse(await answer.text());
  // Both faces answer the same body, in their own places.
  const said = (face === "rest" ? body : body.errors[0].extensions) as Said;
  if (face === "graphql") expect(body.errors[0].message).toBe(said.detail);
  return { said, language: answer.headers.get("content-language"), vary: answer.headers.get("vary") };
}

const wrong = { identifier: "nobody@example.org", password: "wrong" };

describe.each(faces)("by %s, a problem", (face) => {
  test.each(locales)("is said in %s to whoever asks for it", async (locale) => {
    const { said, language, vary } = await refuse(face, "signInWithPassword", wrong, { "accept-language": `${locale}-XX, en;q=0.5` });
    const texts = await loadTexts(locale);
    expect(said).toMatchObject({
      code: "invalid_credentials",
      title: texts.problems.invalid_credentials,
      detail: texts.problems.invalid_credentials,
    });
    expect(language).toBe(locale);
    expect(vary).toContain("Accept-Language");
  });

  test("is in English for whoever asks for nothing, or for what nobody speaks here", async () => {
    for (const headers of [{}, { "accept-language": "sv" }, { "accept-language": "*" }] as const) {
      const { said, language } = await refuse(face, "signInWithPassword", wrong, headers);
      expect([said.title, language]).toEqual([textsIn("en").problems.invalid_credentials, "en"]);
    }
  });

  test("ENU-01: is the same in every language for known and unknown", async () => {
    for (const locale of locales) {
      const asked = { "accept-language": locale };
      const unknown = await refuse(face, "signInWithPassword", wrong, asked);
      const known = await refuse(face, "signInWithPassword", { identifier: person.email, password: "wrong" }, asked);
      expect({ ...known.said, requestId: "" }).toEqual({ ...unknown.said, requestId: "" });
      expect(known.language).toBe(unknown.language);
    }
  });

  test("speaks the account's language before the browser's, and only to who is signed in", async () => {
    const set = await house.cardea.call.updateAccount({ locale: "de" }, { as: person.id });
    expect(set.ok).toBe(true);
    const input = { currentPassword: "wrong wrong", newPassword: "another horse battery" };
    const german = await refuse(face, "changePassword", input, { cookie: person.cookie, "accept-language": "fr" });
    expect([german.said.code, german.language]).toEqual(["wrong_password", "de"]);
    const stranger = await refuse(face, "signInWithPassword", { identifier: person.email, password: "x" }, { "accept-language": "fr" });
    expect(stranger.language).toBe("fr");
    await house.cardea.call.updateAccount({ locale: null }, { as: person.id });
  });

  test("says what is wrong with each field, its numbers filled in", async () => {
    const asked = { "accept-language": "fr" };
    const short = await refuse(face, "startSignUp", { email: "new@example.org", password: "kurz" }, asked);
    const { fieldErrors } = await loadTexts("fr");
    const message = fieldErrors.password_too_short.replace("{minLength}", "8");
    expect(short.said).toMatchObject({ detail: message, errors: [{ pointer: "/password", code: "password_too_short", message }] });
    const missing = await refuse(face, "signInWithPassword", { identifier: "a" }, asked);
    expect(missing.said).toMatchObject({
      code: "invalid_request",
      detail: `/password: ${fieldErrors.required}`,
      errors: [{ pointer: "/password", code: "invalid_type", message: fieldErrors.required }],
    });
    const typed = await refuse(face, "signInWithPassword", { identifier: "a", password: "b", extra: 1 }, asked);
    expect(typed.said.errors).toEqual([{ pointer: "/extra", code: "unknown_field", message: fieldErrors.unknown_field }]);
    expect([short.language, missing.language, typed.language]).toEqual(["fr", "fr", "fr"]);
  });

  test("tells no more than three things about a field", async () => {
    const { said } = await refuse(face, "startSignUp", { email: "new@example.org", password: "kurz" }, {});
    expect(said.errors).toEqual([{ pointer: "/password", code: "password_too_short", message: "Use at least 8 characters." }]);
  });
});

test("REST: an address that leads nowhere, a method, a type of body and JSON that is none speak it too", async () => {
  const { problems, fieldErrors } = await loadTexts("ja");
  const ask = async (method: string, path: string, type: string, body?: string) => {
    const headers = { "accept-language": "ja", "content-type": type };
    const answer = await house.cardea.fetch(new Request(`${baseUrl}${path}`, { method, headers, ...(body !== undefined && { body }) }));
    expect(answer.headers.get("content-language")).toBe("ja");
    return (await answer.json()) as Said;
  };
  const json = "application/json";
  expect((await ask("GET", "/api/nowhere", json)).title).toBe(problems.not_found);
  expect((await ask("GET", "/realms/main/api/session", json)).title).toBe(problems.not_found);
  expect((await ask("PUT", "/api/session", json, "{}")).title).toBe(problems.method_not_allowed);
  expect((await ask("POST", "/api/sign-up", "text/plain", "{}")).title).toBe(problems.forbidden);
  expect((await ask("POST", "/api/sign-up", json, "{")).detail).toBe(fieldErrors.invalid_json);
});

describe("in process", () => {
  const refused = async (options: { locale?: string; request?: Request; as?: string }) => {
    const result = await house.cardea.call.changePassword(
      { currentPassword: "no no no no", newPassword: "another horse battery" },
      options,
    );
    return result.ok ? null : result.problem.title;
  };
  const asked = (headers: Readonly<Record<string, string>>) => new Request(baseUrl, { headers });
  const inEnglish = textsIn("en").problems.wrong_password;

  test("a problem is in English, whatever the account's language", async () => {
    await house.cardea.call.updateAccount({ locale: "de" }, { as: person.id });
    expect(await refused({ as: person.id })).toBe(inEnglish);
    await house.cardea.call.updateAccount({ locale: null }, { as: person.id });
  });

  test.each<[string, Locale]>([
    ["it", "it"],
    ["nl-BE", "nl"],
    ["sv", "en"],
  ])("a problem for %s is in %s", async (locale, spoken) => {
    const { problems } = await loadTexts(spoken);
    expect(await refused({ as: person.id, locale })).toBe(problems.wrong_password);
  });

  test("a problem is in the language of the request that the call is made for", async () => {
    const { problems } = await loadTexts("es");
    expect(await refused({ request: asked({ cookie: person.cookie, "accept-language": "es" }) })).toBe(problems.wrong_password);
    expect(await refused({ request: asked({ cookie: person.cookie, "accept-language": "es" }), locale: "en" })).toBe(inEnglish);
  });
});

test("the log knows the code and no language", async () => {
  logged.length = 0;
  await refuse("rest", "signInWithPassword", wrong, { "accept-language": "fr" });
  expect(logged).toMatchObject([{ operation: "signInWithPassword", code: "invalid_credentials" }]);
  expect(JSON.stringify(logged)).not.toContain((await loadTexts("fr")).problems.invalid_credentials);
});
