/** Declared fields of a profile: typed at sign-up and update, on every face; free profiles stay as they are. */
import { describe, expect, expectTypeOf, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { createHouse } from "../../../test/support/house.ts";
import { nothing, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, newPerson, type Stage } from "../../../test/support/stage.ts";
import { createClient } from "../../client/index.ts";
import type { ProfileFields, ProfileOf } from "../../domain/realm/profile-fields.ts";
import { graphqlSdl } from "../../transports/graphql/schema.ts";
import { openApiDocument } from "../../transports/openapi/document.ts";

const profileFields: ProfileFields = {
  nickname: { type: "string", required: true, minLength: 2, maxLength: 20, pattern: "[\\p{L}-]+", label: { en: "Nickname", fr: "Surnom" } },
  age: { type: "number", min: 0, max: 150 },
  newsletter: { type: "boolean" },
  born: { type: "date" },
  plan: { type: "enum", values: ["FREE", "PAID"] },
  rank: { type: "number", editableBy: "admin" },
  note: { type: "string", visibleTo: "admin", editableBy: "admin" },
};
const options = { profileFields };
const whole = { nickname: "Ada", age: 36, newsletter: true, born: "1815-12-10", plan: "PAID" };

const signUpWith = (profile: unknown) => ({ ...newPerson(), profile });
const refusedAt = (name: string, profile: unknown, pointer: string): Scenario => ({
  name,
  call: "startSignUp",
  input: signUpWith(profile),
  expect: "invalid_request",
  pointer,
  then: nothing,
});

scenarios(
  "startSignUp with declared fields",
  [
    refusedAt("[D1] MAS-01, MAS-04: a field that nobody declared is refused by its name", { nickname: "Ada", role: "x" }, "/profile/role"),
    refusedAt("[D1] MAS-03: a nested object in a field is refused", { nickname: { a: 1 } }, "/profile/nickname"),
    refusedAt("MAS-01: a field of administrators is no field of a sign-up", { nickname: "Ada", rank: 1 }, "/profile/rank"),
    refusedAt("[D1] a number that is a text is refused", { nickname: "Ada", age: "36" }, "/profile/age"),
    refusedAt("a number beyond its bounds is refused", { nickname: "Ada", age: 151 }, "/profile/age"),
    refusedAt("a text that doesn't fit its pattern is refused, also when a part of it does", { nickname: "A d a" }, "/profile/nickname"),
    refusedAt("a text beyond its length is refused", { nickname: "a".repeat(21) }, "/profile/nickname"),
    refusedAt("a day that is none is refused", { nickname: "Ada", born: "2026-02-30" }, "/profile/born"),
    refusedAt("a value that the field doesn't have is refused", { nickname: "Ada", plan: "GOLD" }, "/profile/plan"),
    refusedAt("[D1] a required field that is absent is named", { age: 36 }, "/profile/nickname"),
    {
      name: "a required field is named where there is no profile at all",
      call: "startSignUp",
      input: () => ({ ...newPerson() }),
      expect: "invalid_request",
      pointer: "/profile/nickname",
      then: nothing,
    },
    { name: "[D1] fitting fields are taken", call: "startSignUp", input: signUpWith(whole), expect: { nextStep: "CONFIRM_EMAIL" } },
  ],
  { options },
);

async function signedIn(stage: Stage, profile: Record<string, unknown>) {
  const person = newPerson();
  fine(await stage.call(newVisitor(), "startSignUp", { ...person, profile }));
  fine(await stage.call(newVisitor(), "confirmSignUp", { token: await stage.tokenFor(person.email) }));
  stage.clock.move(60_000);
  return { person, visitor: await stage.signIn(person) };
}

stories(
  "a declared profile",
  (stage) => {
    test("[D1] [D11] is answered whole, typed, null where there is nothing, and without what only administrators see", async () => {
      const { visitor } = await signedIn(stage(), { nickname: "Ada", age: 36 });
      const answer = fine(await stage().call(visitor, "getAccount"));
      const profile = { nickname: "Ada", age: 36, newsletter: null, born: null, plan: null, rank: null };
      expect(answer.value).toMatchObject({ user: { profile } });
      expect(Object.keys((answer.value as { user: { profile: object } }).user.profile)).toEqual(Object.keys(profile));
    });

    test("[D11] is changed field by field: absent stays, null clears, and what is required stays", async () => {
      const { visitor } = await signedIn(stage(), whole);
      const update = (profile: unknown) => stage().call(visitor, "updateAccount", { profile });
      expect(fine(await update({ age: null, plan: "FREE" })).value).toMatchObject({
        user: { profile: { ...whole, age: null, plan: "FREE" } },
      });
      for (const profile of [{ nickname: null }, null]) {
        const refused = await update(profile);
        expect(refused.problem).toMatchObject({ code: "invalid_request", errors: [{ pointer: "/profile/nickname", code: "required" }] });
      }
      for (const [field, value] of Object.entries({ age: "x", note: "MAS-02", rank: 9, other: 1 })) {
        const { problem } = await update({ [field]: value });
        expect(problem?.errors.map(({ pointer }) => pointer)).toEqual([`/profile/${field}`]);
      }
    });

    test("[D11] of before the fields were declared keeps working, and loses nothing", async () => {
      const { person, visitor } = await signedIn(stage(), whole);
      await stage().changeUser(person, { profile: JSON.stringify({ nickname: "x", age: "old", legacy: { deep: true } }) });
      await stage().pass(1);
      const { visitor: other } = { visitor: await stage().signIn(person) };
      expect(fine(await stage().call(other, "getAccount")).value).toMatchObject({ user: { profile: { nickname: null, age: null } } });
      fine(await stage().call(visitor, "updateAccount", { profile: { age: 7 } }));
      const row = await stage().database.queries.selectFrom("user").select("profile").where("email", "=", person.email).executeTakeFirst();
      expect(JSON.parse(row?.profile ?? "")).toEqual({ nickname: "x", age: 7, legacy: { deep: true } });
    });

    test("is told by the policy, in the caller's language", async () => {
      const { value } = fine(await stage().call(newVisitor(), "getSignUpPolicy"));
      const [nickname, age, , , plan] = (value as { profileFields: object[] }).profileFields;
      expect(nickname).toMatchObject({ name: "nickname", type: "string", isRequired: true, label: "Nickname", maxLength: 20 });
      expect(age).toMatchObject({ name: "age", isRequired: false, label: "Age", values: null });
      expect(plan).toMatchObject({ values: ["FREE", "PAID"] });
    });
  },
  { options },
);

stories(
  "a realm with fields of its own choice",
  (stage) => {
    test("[D1] hides a declared field, and requires another", async () => {
      const refused = async (profile: unknown) => (await stage().call(newVisitor(), "startSignUp", signUpWith(profile))).problem?.errors;
      expect(await refused({ newsletter: true })).toMatchObject([{ pointer: "/profile/born", code: "required" }]);
      expect(await refused({ born: "1815-12-10", age: 36 })).toMatchObject([{ pointer: "/profile/age", code: "unknown_field" }]);
      const { value } = await stage().call(newVisitor(), "getSignUpPolicy");
      const fields = (value as { profileFields: { name: string; isRequired: boolean }[] }).profileFields;
      expect(fields.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual(["born"]);
      expect(fields.map(({ name }) => name)).toEqual(["newsletter", "born", "plan"]);
    });
  },
  { options, settings: { profile: { hidden: ["nickname", "age"], required: ["born"] } } },
);

describe("[D1] [D11] the faces of an instance with declared fields", () => {
  test("describe them: GraphQL by types, OpenAPI by schemas; another instance beside it has free profiles", async () => {
    const declared = await createHouse({ options });
    const free = await createHouse();
    const { routes } = await declared.cardea.engine();
    const sdl = graphqlSdl(routes);
    expect(sdl).toMatch(/input ProfileInput {[^}]*nickname: String\n[^}]*age: Float\n[^}]*newsletter: Boolean\n[^}]*born: String\n/);
    expect(sdl).toMatch(/type ProfileFields {[^}]*plan: ProfilePlan\n/);
    expect(graphqlSdl((await free.cardea.engine()).routes)).toContain("profile: JSON");
    const { schemas } = openApiDocument(routes, { serverUrl: "/api", version: "1" }).components;
    expect(schemas).toMatchObject({
      ProfileInput: { additionalProperties: false, properties: { nickname: { anyOf: [{ maxLength: 20 }, {}] } } },
    });
    const { value, problem } = Object.assign(
      { value: null, problem: null },
      await declared.cardea.call.startSignUp({ ...newPerson(), profile: { wrong: 1, nickname: "Ada" } }),
    );
    expect(value).toBeNull();
    expect(problem).toMatchObject({ errors: [{ pointer: "/profile/wrong" }] });
    await Promise.all([declared.close(), free.close()]);
  });
});

test("[D1] [D11] the typed client takes and answers declared fields", () => {
  const fields = {
    nickname: { type: "string", required: true },
    age: { type: "number" },
    plan: { type: "enum", values: ["FREE", "PAID"] },
  } as const;
  const client = createClient<ProfileOf<typeof fields>>("https://id.example.org");
  type Given = NonNullable<NonNullable<Parameters<typeof client.updateAccount>[0]>["profile"]>;
  expectTypeOf<Given["plan"]>().toEqualTypeOf<"FREE" | "PAID" | null | undefined>();
  type Got = Extract<Awaited<ReturnType<typeof client.getAccount>>, { ok: true }>["value"]["user"]["profile"];
  expectTypeOf<Got>().toEqualTypeOf<{
    readonly nickname: string | null;
    readonly age: number | null;
    readonly plan: "FREE" | "PAID" | null;
  }>();
  expect(Object.keys(client)).toContain("updateAccount");
});
