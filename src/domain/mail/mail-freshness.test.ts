/** A link that waited for the mail server has its whole life before it, and so has what it proves. */
import { expect, test } from "vitest";
import { callFace, newVisitor } from "../../../test/support/faces.ts";
import { createHouse } from "../../../test/support/house.ts";
import { hour, newPerson } from "../../../test/support/stage.ts";
import type { Mail } from "../../kernel/ports.ts";
import { sweep } from "../engine/sweep.ts";

test("SMT-01: a claim lapses no sooner than its link, however long the mail server was away", async () => {
  let isAway = true;
  const sent: Mail[] = [];
  const mailer = {
    async send(mail: Mail) {
      if (isAway) throw new Error("The mail server is away.");
      sent.push(mail);
    },
    async close() {},
  };
  const { cardea, clock, close } = await createHouse({ options: { mail: { mailer } } });
  const { email, password } = newPerson();
  const visit = { face: "rest", visitor: newVisitor() } as const;
  await callFace(cardea, visit, "startSignUp", { email, password });
  await cardea.deliverMail();
  clock.move(20 * hour);
  isAway = false;
  await cardea.deliverMail();
  const token = /token=([\w-]+)/.exec(sent[0]?.text ?? "")?.[1];
  // The claim began 43 hours ago, the link was sent 23 hours ago.
  clock.move(23 * hour);
  await sweep((await cardea.engine()).services, clock.now());
  expect((await callFace(cardea, visit, "confirmSignUp", { token })).problem).toBeNull();
  await close();
});
