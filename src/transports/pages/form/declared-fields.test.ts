/** Forms of an instance that declares profile fields: each asked for by its own kind, brought back typed, its errors at the field. */
import { expect, test } from "vitest";
import { newVisitor } from "../../../../test/support/faces.ts";
import { createHouse } from "../../../../test/support/house.ts";
import { PageVisitor, placedPages } from "../../../../test/support/page-visitor.ts";
import { fine, newPerson, stageOf } from "../../../../test/support/stage.ts";
import { createPages } from "../pages.ts";

const profileFields = {
  nickname: { type: "string", required: true, maxLength: 20, label: { en: "<b>Nickname</b>", fr: "Surnom" } },
  age: { type: "number", min: 0 },
  newsletter: { type: "boolean" },
  born: { type: "date" },
  plan: { type: "enum", values: ["FREE", "PAID"] },
  rank: { type: "number", editableBy: "admin" },
  hobby: { type: "string" },
} as const;

test("[D1] [D11] INJ-01: the sign-up form and the profile form ask for declared fields, and only for those of the realm", async () => {
  const settings = { profile: { hidden: ["hobby"] } };
  const house = await createHouse({ options: { profileFields }, settings });
  const stage = stageOf(house, "rest");
  const engine = await house.cardea.engine();
  const visitor = new PageVisitor(createPages(engine, placedPages), {
    origin: "http://localhost:3000",
    headers: { origin: "http://localhost:3000" },
  });
  const person = newPerson();

  const { html } = await visitor.get("/sign-up");
  expect(html).toContain("&lt;b&gt;Nickname&lt;/b&gt;</label>");
  expect(html).toMatch(/name="profile\.nickname"[^>]* maxlength="20" required/);
  for (const part of ['name="profile.newsletter" value="true"', 'type="date"', "<option>PAID</option>"]) expect(html).toContain(part);
  for (const name of ["rank", "hobby"]) expect(html).not.toContain(`profile.${name}`);

  const wrong = await visitor.submit({ email: person.email, password: person.password, "profile.age": "old", "profile.born": "" });
  expect(wrong.status).toBe(400);
  expect(wrong.html).toMatch(/id="signUp-profile\.age-error"/);
  expect(wrong.html).toMatch(/name="profile\.age"[^>]* value="old"/);

  const fields = { "profile.nickname": "Ada", "profile.age": "36", "profile.newsletter": "true", "profile.plan": "PAID" };
  const right = await visitor.submit({ email: person.email, password: person.password, ...fields });
  expect(right.location).toContain("/sign-up/sent");
  fine(await stage.call(newVisitor(), "confirmSignUp", { token: await house.tokenFor(person.email) }));
  house.clock.move(60_000);
  const signedIn = await stage.signIn(person);
  const profile = { nickname: "Ada", age: 36, newsletter: true, plan: "PAID", born: null };
  expect(fine(await stage.call(signedIn, "getAccount")).value).toMatchObject({ user: { profile } });

  for (const [name, value] of signedIn.cookies) visitor.cookies.set(name, value);
  const account = await visitor.get("/account");
  expect(account.html).toMatch(/name="profile\.nickname"[^>]* value="Ada"/);
  expect(account.html).toContain('value="true" checked');
  const saved = await visitor.submit({ "profile.nickname": "Lady", "profile.born": "1815-12-10", "profile.age": "" }, "/account");
  expect(saved.location).toContain("notice=profileSaved");
  const after = { nickname: "Lady", age: null, newsletter: false, born: "1815-12-10", plan: null };
  expect(fine(await stage.call(signedIn, "getAccount")).value).toMatchObject({ user: { profile: after } });
  await house.close();
});
