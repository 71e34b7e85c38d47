/** `cardea/testing`, used as a host's test would use it. */
import { expect, test } from "vitest";
import { createTestCardea } from "./testing.ts";

test("a host's test signs somebody up by the mail they got, and lets their session lapse", async () => {
  const { cardea, clock, mails } = await createTestCardea({ settings: { sessions: { idleSeconds: 3600 } } });
  const ada = { email: "ada@example.org", password: "correct horse battery" };
  await cardea.call.startSignUp(ada);
  const [mail] = await mails();
  expect(mail).toMatchObject({ to: ada.email });
  const token = /token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect((await cardea.call.confirmSignUp({ token })).ok).toBe(true);
  const signIn = await cardea.call.signInWithPassword({ identifier: ada.email, password: ada.password });
  const cookie = signIn.ok ? signIn.cookies.map((line) => line.split(";")[0]).join("; ") : "";
  const request = new Request("http://localhost:3000", { headers: { cookie } });
  expect((await cardea.session(request))?.user.email).toBe(ada.email);
  clock.move(3_601_000);
  expect(await cardea.session(request)).toBeNull();
  await cardea.close();
});

test("two of them share nothing", async () => {
  const [one, other] = await Promise.all([createTestCardea(), createTestCardea()]);
  await one.cardea.call.startSignUp({ email: "ada@example.org", password: "correct horse battery" });
  expect(await one.mails()).toHaveLength(1);
  expect(await other.mails()).toEqual([]);
  expect(await other.cardea.findUserByIdentifier("ada@example.org")).toBeNull();
  await one.cardea.close();
  await other.cardea.close();
});
