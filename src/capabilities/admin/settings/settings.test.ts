/** A realm's settings: who may change which, what is stored, and how soon every node works by it. */
import { describe, expect, test } from "vitest";
import { valueAt } from "../../../../test/support/answers.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { createHouse } from "../../../../test/support/house.ts";
import { createTwoNodes } from "../../../../test/support/nodes.ts";
import { newAdministrator } from "../../../../test/support/realm-room.ts";
import { type Given, nothing, refused, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { createStage, fine, minute, newPerson, type Stage } from "../../../../test/support/stage.ts";
import { engines } from "../../../../test/support/stores.ts";

const as =
  (role: "admin" | "instance_admin") =>
  (stage: Stage): Promise<Given> =>
    newAdministrator(stage, role);

const wrong: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ["an unknown group", { signup: {} }, "/signup"],
  ["an empty name", { displayName: " " }, "/displayName"],
  ["a name of two lines", { displayName: "Two\nlines" }, "/displayName"],
  ["a name without end", { displayName: "x".repeat(81) }, "/displayName"],
  ["a picture that is none", { branding: { logo: "data:image/png;base64,AAAA" } }, "/branding/logo"],
  ["an unknown setting", { signUp: { modes: "open" } }, "/signUp/modes"],
  ["an access token of six minutes", { tokens: { accessSeconds: 360 } }, "/tokens/accessSeconds"],
  ["a password of seven", { password: { minLength: 7 } }, "/password/minLength"],
  ["JWT-17: a claim that is Cardea's own", { tokens: { claims: { sub: "email" } } }, "/tokens/claims/sub"],
  ["[E7] a captcha where the instance has no provider", { captcha: { operations: ["startSignUp"] } }, "/captcha/operations"],
  ["a hidden field where none is declared", { profile: { hidden: ["nickname"] } }, "/profile/hidden/0"],
  ["a claim from nowhere", { tokens: { claims: { plan: "password" } } }, "/tokens/claims/plan"],
];

scenarios("changing settings", [
  ...wrong.map(
    ([name, input, pointer]): Scenario => ({
      name,
      given: as("admin"),
      call: "adminUpdateSettings",
      input,
      expect: "invalid_request",
      then: nothing,
      ...(name.startsWith("an unknown") ? {} : { pointer }),
    }),
  ),
  { name: "nobody", call: ["adminGetSettings", "adminUpdateSettings"], input: {}, expect: "unauthenticated" },
  {
    name: "MAS-09: a user without the role",
    given: async (stage) => {
      const person = newPerson();
      await stage.signUp(person);
      return { visitor: await stage.signIn(person) };
    },
    call: ["adminGetSettings", "adminUpdateSettings"],
    input: {},
    expect: "forbidden",
  },
  {
    name: "reading asks for no recent proof",
    given: async (stage) => {
      const given = await newAdministrator(stage, "admin");
      stage.clock.move(16 * minute);
      return given;
    },
    call: "adminGetSettings",
    expect: { settings: { signUp: { mode: "open" }, tokens: { algorithm: "ES256", claims: {} } } },
    then: nothing,
  },
  {
    name: "changing does",
    given: async (stage) => {
      const given = await newAdministrator(stage, "admin");
      stage.clock.move(16 * minute);
      return given;
    },
    call: "adminUpdateSettings",
    input: { sessions: { maxPerUser: 3 } },
    expect: "reauthentication_required",
    then: refused("adminUpdateSettings", "reauthentication_required"),
  },
  ...[
    ["/password/minLength", { password: { minLength: 8 } }],
    ["/signIn/secondFactor", { signIn: { secondFactor: "optional" } }],
    ["/sessions/maxPerUser", { sessions: { maxPerUser: null } }],
    ["/signUp/emailVerification", { signUp: { emailVerification: false } }],
  ].map(
    ([pointer, input]): Scenario => ({
      name: `MAS-09: an administrator of the realm does not loosen ${String(pointer)}`,
      given: async (stage) => {
        const given = await newAdministrator(stage, "admin");
        const guarded = { password: { minLength: 10 }, sessions: { maxPerUser: 5 } };
        fine(await stage.call((await newAdministrator(stage, "instance_admin")).visitor, "adminUpdateSettings", guarded));
        return given;
      },
      call: "adminUpdateSettings",
      input: { ...(input as object), ...(pointer === "/signIn/secondFactor" ? { signUp: { emailVerification: false } } : {}) },
      expect: "forbidden",
      pointer: pointer === "/signIn/secondFactor" ? "/signUp/emailVerification" : String(pointer),
      then: refused("adminUpdateSettings", "forbidden"),
    }),
  ),
  {
    name: "what guards users is tightened by any administrator, and loosened by the instance's",
    given: as("instance_admin"),
    call: "adminUpdateSettings",
    input: { password: { minLength: 9 }, sessions: { maxPerUser: null } },
    expect: { settings: { password: { minLength: 9 }, sessions: { maxPerUser: null } } },
    then: { mails: [], sessions: 0, audit: ["adminUpdateSettings SUCCESS"] },
  },
]);

stories("settings", (stage) => {
  test("what people read of a realm is changed by its own administrators, and stands in its pages and mails at once", async () => {
    const { visitor } = await newAdministrator(stage(), "admin");
    const changed = fine(await stage().call(visitor, "adminUpdateSettings", { displayName: " The Rock <b> " }));
    expect(valueAt(changed, "displayName")).toBe("The Rock <b>");
    expect(valueAt(fine(await stage().call(visitor, "adminGetSettings")), "displayName")).toBe("The Rock <b>");
    expect(valueAt(await stage().call(newVisitor(), "getSignUpPolicy"), "displayName")).toBe("The Rock <b>");
    const event = await stage()
      .database.queries.selectFrom("audit_event")
      .select("detail")
      .where("name", "=", "adminUpdateSettings")
      .executeTakeFirstOrThrow();
    expect(event.detail).toContain('"changed":"displayName"');
    fine(await stage().call(visitor, "adminUpdateSettings", {}));
    expect(valueAt(fine(await stage().call(visitor, "adminGetSettings")), "displayName")).toBe("The Rock <b>");
  });

  test("only what differs is stored, and null leads back to the instance's value", async () => {
    const { visitor } = await newAdministrator(stage(), "instance_admin");
    const change = { signUp: { mode: "closed" }, tokens: { claims: { plan: "profile.plan" } } };
    const changed = fine(await stage().call(visitor, "adminUpdateSettings", change));
    expect(valueAt(changed, "settings", "tokens", "claims")).toEqual({ plan: "profile.plan" });
    const stored = async () =>
      JSON.parse((await stage().database.queries.selectFrom("realm").select("settings").executeTakeFirstOrThrow()).settings);
    expect(await stored()).toEqual(change);
    expect((await stage().call(newVisitor(), "startSignUp", { ...newPerson() })).problem?.code).toBe("sign_up_closed");
    const back = fine(await stage().call(visitor, "adminUpdateSettings", { signUp: { mode: null }, tokens: null }));
    expect(valueAt(back, "settings", "signUp", "mode")).toBe("open");
    expect(await stored()).toEqual({ signUp: {} });
  });
});

describe.each(engines)("settings on two nodes (%s)", (engine) => {
  test("a change on one holds on the other within a second", async () => {
    const [here, there] = await createTwoNodes({ engine });
    const { visitor } = await newAdministrator(here, "instance_admin");
    expect(valueAt(await there.call(newVisitor(), "getSignUpPolicy"), "mode")).toBe("open");
    fine(await here.call(visitor, "adminUpdateSettings", { signUp: { mode: "closed" } }));
    const modeThere = async () => {
      here.clock.move(100);
      return valueAt(await there.call(newVisitor(), "getSignUpPolicy"), "mode");
    };
    await expect.poll(modeThere, { timeout: 1000 }).toBe("closed");
    await here.close();
  });
});

test("a setting that asks for a second factor holds for whoever is signed in already", async () => {
  const stage = await createStage("rest");
  const { visitor } = await newAdministrator(stage, "admin");
  fine(await stage.call(visitor, "adminUpdateSettings", { signIn: { secondFactor: "required" } }));
  expect((await stage.call(visitor, "adminGetSettings")).problem?.code).toBe("second_factor_required");
  await stage.close();
});

scenarios(
  "settings of profiles",
  [
    ...(["hidden", "required"] as const).map(
      (list): Scenario => ({
        name: `a field that nobody declared is not ${list}`,
        given: as("admin"),
        call: "adminUpdateSettings",
        input: { profile: { [list]: ["nickname", "nick_name", "constructor"] } },
        expect: "invalid_request",
        pointer: `/profile/${list}/1`,
        then: nothing,
      }),
    ),
    {
      name: "one that is declared is taken",
      given: as("admin"),
      call: "adminUpdateSettings",
      input: { profile: { hidden: [], required: ["nickname"] } },
      expect: { settings: { profile: { hidden: [], required: ["nickname"] } } },
    },
  ],
  { options: { profileFields: { nickname: { type: "string" } } } },
);

scenarios(
  "settings of captchas",
  [
    {
      name: "[E7] an operation that can't ask is named",
      given: as("admin"),
      call: "adminUpdateSettings",
      input: { captcha: { operations: ["startSignUp", "signup", "getSession"] } },
      expect: "invalid_request",
      pointer: "/captcha/operations/1",
      then: nothing,
    },
    {
      name: "[E7] one that can is taken",
      given: as("admin"),
      call: "adminUpdateSettings",
      input: { captcha: { operations: ["startSignUp"] } },
      expect: { settings: { captcha: { operations: ["startSignUp"] } } },
    },
  ],
  { options: { captcha: { provider: "altcha" } } },
);

test.each([
  ["startSignup", { captcha: { provider: "altcha" } }, /names startSignup, .*these can: .*startSignUp/],
  ["startSignUp", {}, /captcha.*is required/],
] as const)("[E7] an instance whose settings ask at %s does not start without what it takes", async (name, options, message) => {
  const start = async () => {
    const house = await createHouse({ settings: { captcha: { operations: [name] } }, options });
    await house.close();
  };
  await expect(start()).rejects.toThrow(message);
});

test("[E7] an instance says at start which realms ask for a captcha that it can't judge any more, and answers it with the settings", async () => {
  const warnings: object[] = [];
  const ignore = () => undefined;
  const log = { debug: ignore, info: ignore, warn: (fields: object) => warnings.push(fields), error: ignore };
  const house = await createHouse({ isOnDisk: true, options: { log } });
  expect(warnings).toEqual([]);
  const settings = JSON.stringify({ captcha: { operations: ["startSignUp"] } });
  await house.database.queries.updateTable("realm").set({ settings }).execute();
  await house.another();
  expect(warnings).toEqual([{ realm: "main", operations: ["startSignUp"], onFailure: "closed" }]);
  await house.close();
});
