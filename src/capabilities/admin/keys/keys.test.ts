/** Signing keys: seen by administrators, rotated without a refusal on any node, and gone when their last token has ended. */
import { describe, expect, test } from "vitest";
import { textAt, valueAt } from "../../../../test/support/answers.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { createTwoNodes } from "../../../../test/support/nodes.ts";
import { createRealms, goneTo, newAdministrator } from "../../../../test/support/realm-room.ts";
import { type Given, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { day, fine, minute, newPerson, type Stage } from "../../../../test/support/stage.ts";
import { engines } from "../../../../test/support/stores.ts";
import { sweep } from "../../../domain/engine/sweep.ts";

const asAdmin = (stage: Stage): Promise<Given> => newAdministrator(stage, "admin");

scenarios("signing keys", [
  { name: "are nobody else's", call: ["adminListKeys", "adminRotateKeys"], expect: "unauthenticated" },
  {
    name: "MAS-09: are not for users",
    given: async (stage) => {
      const person = newPerson();
      await stage.signUp(person);
      return { visitor: await stage.signIn(person) };
    },
    call: ["adminListKeys", "adminRotateKeys"],
    expect: "forbidden",
  },
  {
    name: "JWT-12: are listed without their private part",
    given: asAdmin,
    call: "adminListKeys",
    expect: { keys: [{ algorithm: "ES256", state: "SIGNING", retiresAt: null, publishedUntil: null }] },
    then: { audit: [] },
    check: (_stage, _given, answer) => expect(JSON.stringify(answer.body)).not.toMatch(/"d"|private|"x"/),
  },
  {
    name: "JWT-11: are rotated: the next one is published now and signs in ten minutes",
    given: asAdmin,
    call: "adminRotateKeys",
    expect: {
      keys: [
        { state: "SIGNING", retiresAt: expect.any(String) },
        { state: "PENDING", retiresAt: null },
      ],
    },
    then: { mails: [], sessions: 0, audit: ["adminRotateKeys SUCCESS"] },
  },
]);

interface Key {
  readonly id: string;
  readonly state: string;
  readonly algorithm: string;
}

/** The `kid`s of the JWKS, as a verifier fetches it. */
async function published(stage: Stage, realm: string): Promise<string[]> {
  const response = await stage.cardea.fetch(new Request(`http://localhost:3000/realms/${realm}/.well-known/jwks.json`));
  const { keys } = (await response.json()) as { keys: { kid: string }[] };
  return keys.map(({ kid }) => kid);
}

const kidOf = (token: string) => (JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()) as { kid: string }).kid;

async function newToken(stage: Stage, realm: string): Promise<string> {
  const person = newPerson();
  await stage.signUp(person, realm);
  return (await stage.signIn(person, "tokens", newVisitor(undefined, realm))).accessToken ?? "";
}

stories("a rotation", (stage) => {
  const keysOf = async (visitor: Parameters<Stage["call"]>[0]) =>
    valueAt(fine(await stage().call(visitor, "adminListKeys")), "keys") as Key[];
  const isGood = async (accessToken: string, realm: string) =>
    (await stage().call(newVisitor(undefined, realm), "verifyToken", { accessToken })).problem === null;

  test("JWT-11: refuses no token: published before it signs, kept until the last token has ended, then swept", async () => {
    const { visitor } = await createRealms(stage(), "turning");
    const there = goneTo("turning", visitor);
    const old = await newToken(stage(), "turning");
    const first = kidOf(old);
    fine(await stage().call(there, "adminRotateKeys"));
    const both = await published(stage(), "turning");
    expect(both).toHaveLength(2);
    // Asking again while it is under way changes nothing.
    fine(await stage().call(there, "adminRotateKeys"));
    expect(await published(stage(), "turning")).toEqual(both);
    expect(await isGood(old, "turning")).toBe(true);
    stage().clock.move(9 * minute);
    const late = await newToken(stage(), "turning");
    // Signing up took the clock a minute on: ten have passed.
    expect([first, both[1]]).toContain(kidOf(late));
    stage().clock.move(minute);
    const next = await newToken(stage(), "turning");
    expect(kidOf(next)).toBe(both[1]);
    expect(await isGood(late, "turning")).toBe(true);
    expect((await published(stage(), "turning")).includes(first)).toBe(true);
    await stage().pass(day + 5 * minute);
    const { services } = await stage().cardea.engine();
    expect((await sweep(services, services.clock.now())).signingKeys).toBe(1);
    services.invalidation.apply([{ kind: "realm", realmId: "x", id: (await services.realms.find("turning"))?.id ?? "" }]);
    expect(await published(stage(), "turning")).toEqual([both[1]]);
  });

  test("JWT-11: another algorithm takes over in the same way, and back", async () => {
    const { visitor } = await createRealms(stage(), "changing");
    const there = goneTo("changing", visitor);
    const first = await newToken(stage(), "changing");
    fine(await stage().call(there, "adminUpdateSettings", { tokens: { algorithm: "EdDSA" } }));
    expect((await keysOf(there)).map(({ algorithm, state }) => `${algorithm} ${state}`)).toEqual(["ES256 SIGNING", "EdDSA PENDING"]);
    expect(await isGood(first, "changing")).toBe(true);
    stage().clock.move(10 * minute);
    const token = await newToken(stage(), "changing");
    expect((await keysOf(there)).map(({ algorithm, state }) => `${algorithm} ${state}`)).toEqual(["ES256 RETIRED", "EdDSA SIGNING"]);
    expect(kidOf(token)).not.toBe(kidOf(first));
    // The administrator's own session is of main, and is recent no more.
    const again = goneTo("changing", (await newAdministrator(stage(), "instance_admin")).visitor);
    fine(await stage().call(again, "adminUpdateSettings", { tokens: { algorithm: "ES256" } }));
    const freshly = await newToken(stage(), "changing");
    expect(await isGood(freshly, "changing")).toBe(true);
  });
});

describe.each(engines)("two nodes (%s)", (engine) => {
  test("JWT-11: agree on the key that signs, before and after a rotation by either", async () => {
    const [here, there] = await createTwoNodes({ engine });
    const { visitor } = await newAdministrator(here, "admin");
    const tokens = [await newToken(here, "main"), await newToken(there, "main")];
    expect(new Set(tokens.map(kidOf)).size).toBe(1);
    fine(await there.call(visitor, "adminRotateKeys"));
    here.clock.move(10 * minute);
    const late = [await newToken(here, "main"), await newToken(there, "main")];
    expect(new Set(late.map(kidOf)).size).toBe(1);
    expect(kidOf(late[0] ?? "")).not.toBe(kidOf(tokens[0] ?? ""));
    for (const accessToken of late) {
      for (const node of [here, there])
        expect(textAt(fine(await node.call(newVisitor(), "verifyToken", { accessToken })), "user", "realm")).toBe("main");
    }
    await here.close();
  });
});
