/** Captchas: asked where the realm says so, on every door, before the act; each answer good once, in its realm, for ten minutes. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForChallenge, type StandIn, solve, standInForSiteVerify } from "../../../test/support/captcha.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { createHouse } from "../../../test/support/house.ts";
import { nothing, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, minute, newPerson, type Stage, stageOf } from "../../../test/support/stage.ts";
import { routes } from "../../routes.generated.ts";

const options = { captcha: { provider: "altcha" } } as const;
const asking = ["startSignUp", "resendSignUp", "signInWithPassword", "issueTokens", "requestPasswordReset"] as const;
const settings = { captcha: { operations: [...asking] } };

const inputs: Readonly<Record<(typeof asking)[number], () => Record<string, unknown>>> = {
  startSignUp: () => ({ ...newPerson() }),
  resendSignUp: () => ({ email: newPerson().email }),
  signInWithPassword: () => ({ identifier: newPerson().email, password: "wrong horse battery" }),
  issueTokens: () => ({ identifier: newPerson().email, password: "wrong horse battery" }),
  requestPasswordReset: () => ({ email: newPerson().email }),
};

const refused = (name: string, captcha: unknown): Scenario[] =>
  asking.map((call) => ({
    name: `${name} (${call})`,
    call,
    input: () => ({ ...inputs[call](), ...(captcha === undefined ? {} : { captcha }) }),
    expect: "captcha_required",
    pointer: "/captcha",
    then: nothing,
  }));

scenarios(
  "a captcha that the realm asks for",
  [
    ...refused("[E7] is required", undefined),
    ...refused("[E7] must be one", "nonsense"),
    ...refused("must hold a challenge of ours", Buffer.from(JSON.stringify({ challenge: {}, solution: {} })).toString("base64")),
    {
      name: "TOK-16: must be a text",
      call: "startSignUp",
      input: { ...newPerson(), captcha: {} },
      expect: "invalid_request",
      pointer: "/captcha",
    },
    { name: "is not asked for by other operations", call: "confirmSignUp", input: { token: "x" }, expect: "invalid_token" },
  ],
  { options, settings },
);

scenarios("a captcha that no realm asks for", [
  { name: "[E7] may be absent", call: "startSignUp", input: () => ({ ...newPerson() }), expect: { nextStep: "CONFIRM_EMAIL" } },
  { name: "is not looked at", call: "startSignUp", input: () => ({ ...newPerson(), captcha: "x" }), expect: { nextStep: "CONFIRM_EMAIL" } },
  { name: "has no challenge without a provider", call: "getCaptchaChallenge", expect: { provider: null, challenge: null, operations: [] } },
  { name: "is not in the policy", call: "getSignUpPolicy", expect: { captcha: null } },
]);

async function createRealm({ database, clock }: Stage): Promise<void> {
  const row = { id: "realm-north", name: "north", display_name: "north", issuer: "http://localhost:3000/realms/north", rp_id: "localhost" };
  const at = { host: null, session_epoch: 1, deactivated_at: null, created_at: clock.now(), updated_at: clock.now(), settings: "{}" };
  await database.queries
    .insertInto("realm")
    .values({ ...row, ...at })
    .execute();
}

stories(
  "an ALTCHA answer",
  (stage) => {
    const signUp = async (captcha: string, realm = "main") =>
      (await stage().call(newVisitor(undefined, realm), "startSignUp", { ...newPerson(), captcha })).problem?.code ?? "fine";

    test("[E7] lets one call pass; sent again it is spent, also for another operation", async () => {
      const captcha = await solve(await askForChallenge(stage()));
      expect(await signUp(captcha)).toBe("fine");
      expect(await signUp(captcha)).toBe("captcha_required");
      // The same answer, written otherwise.
      const same = JSON.parse(Buffer.from(captcha, "base64").toString());
      expect(await signUp(Buffer.from(JSON.stringify({ ...same, took: 1 })).toString("base64"))).toBe("captcha_required");
      const input = { email: newPerson().email, captcha };
      expect((await stage().call(newVisitor(), "requestPasswordReset", input)).problem?.code).toBe("captcha_required");
    });

    test("[E7] lets one of many simultaneous calls pass", async () => {
      const captcha = await solve(await askForChallenge(stage()));
      const outcomes = await Promise.all(Array.from({ length: 12 }, () => signUp(captcha)));
      expect(outcomes.filter((outcome) => outcome === "fine")).toHaveLength(1);
    });

    test("[E7] TOK-05: is good for ten minutes", async () => {
      const [early, late] = [await askForChallenge(stage()), await askForChallenge(stage())];
      const [inTime, tooLate] = [await solve(early), await solve(late)];
      stage().clock.move(10 * minute - 1);
      expect(await signUp(inTime)).toBe("fine");
      stage().clock.move(1);
      expect(await signUp(tooLate)).toBe("captcha_required");
    });

    test("[E7] is good in its own realm alone", async () => {
      await createRealm(stage());
      const captcha = await solve(await askForChallenge(stage(), "north"));
      expect(await signUp(captcha)).toBe("captcha_required");
      expect(await signUp(captcha, "north")).toBe("fine");
    });

    test("can't be made easier, longer or without work", async () => {
      const challenge = await askForChallenge(stage());
      const longer = { ...challenge, parameters: { ...challenge.parameters, data: { realm: "x", expiresAt: 9e15 } } };
      const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: "00" } };
      for (const forged of [longer, easier]) expect(await signUp(await solve(forged))).toBe("captcha_required");
      const lazy = { challenge, solution: { counter: 1, derivedKey: "0000".padEnd(64, "0") } };
      expect(await signUp(Buffer.from(JSON.stringify(lazy)).toString("base64"))).toBe("captcha_required");
    });

    test("is told by the policy and the challenge", async () => {
      const policy = fine(await stage().call(newVisitor(), "getSignUpPolicy"));
      expect(policy.value).toMatchObject({ captcha: { provider: "altcha", siteKey: null } });
      const told = fine(await stage().call(newVisitor(), "getCaptchaChallenge"));
      expect(told.value).toMatchObject({ provider: "altcha", operations: asking, challenge: { parameters: { algorithm: "SHA-256" } } });
    });
  },
  { options, settings },
);

describe("[E7] while the provider can't be reached", () => {
  let down: StandIn;
  beforeAll(async () => {
    down = await standInForSiteVerify((_form, response) => response.writeHead(500).end());
  });
  afterAll(() => down.close());

  test.each([
    ["open", "fine"],
    ["closed", "unavailable"],
  ] as const)("a realm that is %s answers %s", async (onFailure, expected) => {
    const captcha = { provider: "turnstile", siteKey: "key", secret: "secret", verifyUrl: down.url } as const;
    const house = await createHouse({ options: { captcha }, settings: { captcha: { operations: ["startSignUp"], onFailure } } });
    const stage = stageOf(house, "rest");
    const answer = await stage.call(newVisitor(), "startSignUp", { ...newPerson(), captcha: "an answer" });
    expect(answer.problem?.code ?? "fine").toBe(expected);
    expect(answer.headers.get("retry-after")).toBe(expected === "fine" ? null : "5");
    // Without an answer nobody passes, whatever the policy.
    expect((await stage.call(newVisitor(), "startSignUp", { ...newPerson() })).problem?.code).toBe("captcha_required");
    await house.close();
  });
});

test("[E7] the host's own calls in process need no captcha", async () => {
  const house = await createHouse({ options, settings });
  const called = await house.cardea.call.startSignUp({ ...newPerson() });
  expect(called.ok).toBe(true);
  await house.close();
});

test("[E7] every operation that strangers can make the house send mail or hash with takes a captcha", () => {
  const taking = routes.filter(({ operation }) => operation.contract.captcha === true).map(({ operation }) => operation.contract.name);
  expect(taking).toEqual(expect.arrayContaining([...asking]));
});
