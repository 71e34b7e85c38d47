/** GraphQL documents with several changes, over the real operations: no second guess, and each change by itself. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { baseUrl, createHouse, type House } from "../support/house.ts";
import { type SignedUp, signedUp } from "../support/signed-up.ts";

let house: House;
let person: SignedUp;
beforeAll(async () => {
  house = await createHouse();
  person = await signedUp(house);
});
afterAll(() => house.close());

async function send(query: string, cookie = "") {
  const headers = { "content-type": "application/json", accept: "application/json", cookie };
  const answer = await house.cardea.fetch(new Request(`${baseUrl}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) }));
  return JSON.parse(await answer.text());
}

describe("GQL-04: a document can't guess twice", () => {
  const guesses = {
    signInWithPassword: ['identifier: "a", password: "x"', "nextStep"],
    completeSecondFactor: ['challenge: "a", totpCode: "000000"', "nextStep"],
    confirmEmailSignIn: ['challenge: "a", code: "00000000"', "nextStep"],
    requestPasswordReset: ['email: "a@example.org"', "message"],
    confirmPasswordReset: ['token: "a", newPassword: "correct horse battery"', "message"],
    startSignUp: ['email: "a@example.org", password: "correct horse battery"', "message"],
    changePassword: ['currentPassword: "a", newPassword: "correct horse battery"', "message"],
    activateTotp: ['totpCode: "000000"', "message"],
  } as const;

  test.each(Object.entries(guesses))("with %s under two names", async (name, [input, field]) => {
    const hashes = house.hashes();
    const twice = `a: ${name}(input: { ${input} }) { ${field} } b: ${name}(input: { ${input} }) { ${field} }`;

    const { data, errors } = await send(`mutation { ${twice} }`, person.cookie);
    expect(data ?? null).toBeNull();
    expect(errors[0].extensions).toMatchObject({ code: "invalid_request", errors: [{ code: "too_large" }] });
    expect(house.hashes()).toBe(hashes);
  });
});

describe("GQL-11: changes of one document", () => {
  const account = async () => {
    const result = await house.cardea.call.getAccount({}, { as: person.id });
    return result.ok ? result.value.user : null;
  };

  test("are made in the order of the document, and one that fails takes none along and leaves nothing of itself", async () => {
    const rows = () => house.database.queries.selectFrom("session").select("id").orderBy("id").execute();
    const before = await rows();
    const { data, errors } = await send(
      `mutation {
        first: updateAccount(input: { locale: "fr" }) { user { locale } }
        fails: changePassword(input: { currentPassword: "wrong wrong", newPassword: "another horse battery" }) { message }
        unknown: revokeSession(input: { id: "00000000-0000-4000-8000-000000000000" }) { message }
        last: updateAccount(input: { locale: "de" }) { user { locale } }
      }`,
      person.cookie,
    );
    expect(Object.keys(data)).toEqual(["first", "fails", "unknown", "last"]);
    expect(data).toMatchObject({ first: { user: { locale: "fr" } }, fails: null, unknown: null, last: { user: { locale: "de" } } });
    expect(errors.map(({ path, extensions }: { path: string[]; extensions: { code: string } }) => [path, extensions.code])).toEqual([
      [["fails"], "wrong_password"],
      [["unknown"], "not_found"],
    ]);
    expect((await account())?.locale).toBe("de");
    expect(await rows()).toEqual(before);
  });
});
