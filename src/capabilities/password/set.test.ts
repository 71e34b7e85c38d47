/** The first password, chosen with the mailed link (D6), and the link that unverified accounts get instead of a reset (D4). */
import { expect, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { type Given, nothing, refused, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, hour, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";
import { writePassword } from "../../domain/password/password.ts";
import { findUser } from "../../domain/user/user.ts";

const newPassword = "a password chosen anew";
const options = { settings: { signUp: { passwordless: true } } };

/** Signed up without a password and confirmed; the second mail's token is the row's. */
async function linked(stage: Stage) {
  const person = newPerson();
  fine(await stage.call(newVisitor(), "startSignUp", { email: person.email }));
  fine(await stage.call(newVisitor(), "confirmSignUp", { token: await stage.tokenFor(person.email) }));
  return { person, token: await stage.tokenFor(person.email) };
}
const chosen = ({ token }: Given) => ({ token, newPassword });

const wrongTokens = [null, "", 0, [], { $ne: null }, "a".repeat(513)].map(
  (token): Scenario => ({
    name: `TOK-16: ${JSON.stringify(token).slice(0, 20)} is no token`,
    call: "setPassword",
    input: { token, newPassword },
    expect: "invalid_request",
    pointer: "/token",
    then: nothing,
  }),
);

scenarios(
  "choosing the first password",
  [
    ...wrongTokens,
    {
      name: "a token that nobody was mailed is refused",
      call: "setPassword",
      input: { token: "A".repeat(44), newPassword },
      expect: "invalid_token",
      then: refused("setPassword", "invalid_token"),
    },
    {
      name: "TOK-21, PWD-08: a refused password leaves the link usable",
      given: linked,
      call: "setPassword",
      input: ({ token }) => ({ token, newPassword: "password123" }),
      expect: "password_rejected",
      pointer: "/newPassword",
      then: refused("setPassword", "password_rejected"),
      check: async (stage, given) => void fine(await stage.call(newVisitor(), "setPassword", chosen(given))),
    },
    {
      name: "[D6] the mailed token sets the password and starts no session",
      given: linked,
      call: "setPassword",
      input: chosen,
      expect: { message: "Your password is set. Sign in with it." },
      then: { mails: [/^Your password for Cardea was changed/], sessions: 0, audit: ["setPassword SUCCESS"] },
      check: (stage, { person }) => void stage.signIn({ email: person?.email ?? "", password: newPassword }),
    },
    {
      name: "TOK-07: it is no token for a reset",
      given: linked,
      call: "confirmPasswordReset",
      input: chosen,
      expect: "invalid_token",
      check: async (stage, given) => void fine(await stage.call(newVisitor(), "setPassword", chosen(given))),
    },
    {
      name: "TOK-07: a token for a reset sets no first password",
      given: async (stage) => {
        const person = newPerson();
        await stage.signUp(person);
        fine(await stage.call(newVisitor(), "requestPasswordReset", { email: person.email }));
        return { person, token: await stage.tokenFor(person.email) };
      },
      call: "setPassword",
      input: chosen,
      expect: "invalid_token",
      check: async (stage, given) => void fine(await stage.call(newVisitor(), "confirmPasswordReset", chosen(given))),
    },
    {
      name: "TOK-04: a token is good once",
      given: async (stage) => {
        const given = await linked(stage);
        fine(await stage.call(newVisitor(), "setPassword", chosen(given)));
        return given;
      },
      call: "setPassword",
      input: chosen,
      expect: "invalid_token",
    },
    {
      name: "a password that has come about otherwise is not replaced",
      given: async (stage) => {
        const given = await linked(stage);
        const [row] = await stage.database.queries.selectFrom("user").selectAll().where("email", "=", given.person.email).execute();
        const user = row === undefined ? null : await findUser(stage.database.queries, row.realm_id, row.id);
        if (user !== null) await writePassword(stage.database.queries, user, "a hash", 1);
        return given;
      },
      call: "setPassword",
      input: chosen,
      expect: "password_already_set",
      then: refused("setPassword", "password_already_set"),
    },
    ...([-second, second] as const).map(
      (offset): Scenario => ({
        name: `TOK-05: a token is ${offset < 0 ? "good until a second before" : "dead a second after"} its end`,
        given: async (stage) => {
          const given = await linked(stage);
          stage.clock.move(hour + offset);
          return given;
        },
        call: "setPassword",
        input: chosen,
        expect: offset < 0 ? { message: expect.any(String) } : "invalid_token",
      }),
    ),
  ],
  options,
);

stories("an unverified account that asks for a reset", (stage) => {
  test("[D4] PRE-06: gets a link that proves the address and replaces the password that stands there", async () => {
    const person = newPerson();
    const visitor = newVisitor();
    await stage().claim({ ...person, password: "the stranger's choice" });
    await stage().signIn({ ...person, password: "the stranger's choice" }, "cookie", visitor);
    stage().clock.move(minute);
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: person.email }));
    const mail = (await stage().mails()).findLast(({ to }) => to === person.email);
    expect(mail?.text).toContain("/password/set?token=");
    fine(await stage().call(newVisitor(), "setPassword", { token: await stage().tokenFor(person.email), newPassword: person.password }));
    expect(await stage().isSignedIn(visitor)).toBe(false);
    const answer = await stage().call(await stage().signIn(person), "getSession");
    expect(answer.value).toMatchObject({ user: { emailVerified: true } });
  });
});
