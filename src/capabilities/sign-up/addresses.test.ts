/** E-mail addresses: one account an address however it is written, and nothing that is no single plain address. */
import { expect, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { nothing, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, newPerson, type Person } from "../../../test/support/stage.ts";

const password = "correct horse battery";

const noAddresses: readonly [name: string, email: string][] = [
  ["EML-02: a dotless i in the local part", "m\u0131ke@example.org"],
  ["EML-02: a long s in the local part", "\u017fam@example.org"],
  ["EML-02: a Kelvin sign in the local part", "\u212aate@example.org"],
  ["EML-02: a long s in the domain", "sam@example.\u017form"],
  ["EML-02: a Kelvin sign in the domain", "kate@\u212ate.org"],
  ["EML-03: a full-width at sign", "v\uff20example.org"],
  ["EML-03: a small at sign", "v\ufe6bexample.org"],
  ["EML-03: two at signs", "a@b@example.org"],
  ["EML-03: full-width letters in the domain", "v@\uff45xample.org"],
  ["EML-03: an ideographic full stop in the domain", "v@example\u3002org"],
  ["EML-04: two addresses with a comma", "a@example.org,b@example.org"],
  ["EML-04: two addresses with a semicolon", "a@example.org;b@example.org"],
  ["EML-04: two addresses in two lines", "a@example.org\nb@example.org"],
  ["EML-04: a name beside the address", '"a@example.org" <v@example.org>'],
  ["EML-05: a header after the address", "a@example.org\r\nBcc: b@example.org"],
  ["EML-05: a header in the local part", "a\r\nBcc:b@example.org"],
  ["EML-07: a quoted local part", '"a b"@example.org'],
  ["EML-07: a comment", "a(comment)@example.org"],
  ["EML-07: a dot at the end of the domain", "a@example.org."],
  ["EML-07: a space inside", "a b@example.org"],
  ["EML-07: a NUL", "a\u0000@example.org"],
  ["EML-07: a zero-width space", "a\u200b@example.org"],
  ["EML-07: a soft hyphen in the domain", "a@exam\u00adple.org"],
  ["EML-07: a bidi override", "a@exam\u202eple.org"],
  ["EML-07: a local part of 65 bytes", `${"a".repeat(65)}@example.org`],
  ["EML-07: 255 bytes in all", `${"a".repeat(64)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.example`],
  ["EML-10: an address at an address", "a@evil@example.org"],
  ["an address without a domain", "a@b"],
  ["an address at a number", "a@127.0.0.1"],
  ["EML-14: 10 kB", `a@${"example.".repeat(1200)}org`],
];

const rows = noAddresses.flatMap(([name, email]): Scenario[] => [
  {
    name: `${name} is refused`,
    call: "startSignUp",
    input: { email, password },
    expect: "invalid_request",
    pointer: "/email",
    then: nothing,
  },
]);

const wrongTypes = [null, 0, true, [], {}, ["a@example.org"], { $ne: null }].map((email): Scenario => {
  const call = ["startSignUp", "resendSignUp", "requestPasswordReset"] as const;
  const name = `EML-04, TOK-16: ${JSON.stringify(email)} is no address`;
  return { name, call, input: { email, password: undefined }, expect: "invalid_request", pointer: "/email", then: nothing };
});

scenarios("addresses", [
  ...rows,
  ...wrongTypes,
  ...["m\u0131ke@example.org", "a@example.org,b@example.org", "a@b@example.org"].map((email): Scenario => {
    const call = ["resendSignUp", "requestPasswordReset"] as const;
    return { name: `EML-02: ${email} gets no mail`, call, input: { email }, expect: "invalid_request", pointer: "/email", then: nothing };
  }),
  {
    name: "EML-02: an address of another shape is nobody's at sign-in",
    given: async (stage) => {
      await stage.signUp({ email: "mike@example.org", password });
      return {};
    },
    call: "signInWithPassword",
    input: { identifier: "m\u0131ke@example.org", password },
    expect: "invalid_credentials",
  },
]);

/** The same person, who writes their address in another way. */
const writtenAs = (person: Person, email: string): Person => ({ ...person, email });

stories("one address, one account", (stage) => {
  test.each([
    ["EML-01: case", (email: string) => email.toUpperCase()],
    ["spaces around", (email: string) => ` ${email}\t`],
  ])("%s makes no difference", async (_name, write) => {
    const person = newPerson();
    await stage().signUp(person);
    const written = write(person.email);
    await stage().signIn(writtenAs(person, written));
    await stage().emptyMailbox();
    fine(await stage().call(newVisitor(), "startSignUp", { email: written, password: "another long password" }));
    stage().clock.move(60_000);
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: written }));
    const mails = await stage().mails();
    // EML-02: to the stored address, not to what was typed.
    expect(mails.map(({ to }) => to)).toEqual([person.email, person.email]);
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/already have/), expect.stringMatching(/new password/)]);
  });

  test("EML-06: a domain in Unicode and in Punycode is one", async () => {
    const unicode = newPerson({ email: "bettina@b\u00fccher.example" });
    fine(await stage().call(newVisitor(), "startSignUp", { email: unicode.email, password }));
    const token = await stage().tokenFor("bettina@xn--bcher-kva.example");
    fine(await stage().call(newVisitor(), "confirmSignUp", { token }));
    await stage().signIn(writtenAs(unicode, "Bettina@xn--bcher-kva.example"));
    await stage().signIn(writtenAs(unicode, "bettina@B\u00dcCHER.example"));
  });

  test("EML-08: a plus and a dot make another address", async () => {
    const people = ["ab@example.org", "a.b@example.org", "a+b@example.org"].map((email, at) => ({ email, password: `${password} ${at}` }));
    const ids: string[] = [];
    for (const person of people) ids.push(await stage().signUp(person));
    expect(new Set(ids).size).toBe(3);
    for (const person of people) await stage().signIn(person);
  });

  test("EML-09: a user name is never looked up among addresses, nor an address among user names", async () => {
    const person = newPerson({ username: "carol" });
    await stage().signUp(person);
    const tries = ["carol@example.org", person.email.split("@")[0] ?? ""];
    for (const identifier of tries) {
      const answer = await stage().call(newVisitor(), "signInWithPassword", { identifier, password: person.password });
      expect(answer.problem?.code).toBe("invalid_credentials");
    }
  });
});

stories("passwords", (stage) => {
  test("EML-13: are compared in NFC, and otherwise exactly as typed", async () => {
    const person = newPerson({ password: " cafe\u0301 \u{1f511} \u05e9\u05dc\u05d5\u05dd " });
    await stage().signUp(person);
    await stage().signIn({ ...person, password: person.password.normalize("NFC") });
    await stage().signIn({ ...person, password: person.password.normalize("NFD") });
    const wrong = [person.password.trim(), person.password.toUpperCase(), person.password.replace("\u0301", "")];
    for (const password of wrong) {
      const answer = await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password });
      expect(answer.problem?.code).toBe("invalid_credentials");
    }
  });

  test("PWD-01: 256 characters count whole, of whatever size", async () => {
    const long = "x".repeat(255);
    const person = newPerson({ password: `${long}\u{1f511}` });
    await stage().signUp(person);
    await stage().signIn(person);
    const cut = await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: long });
    expect(cut.problem?.code).toBe("invalid_credentials");
  });
});
