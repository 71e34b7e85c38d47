/** Whether the audit was tampered with, as an administrator asks; how each kind of tampering shows is told in `domain/audit-verify.test.ts`. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { nothing, refused, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, newPerson, type Stage } from "../../../../test/support/stage.ts";
import { sealAuditEvents } from "../../../domain/audit/audit-seal.ts";

const admin = async (stage: Stage) => ({ visitor: (await newAdministrator(stage)).visitor });
const user = async (stage: Stage) => ({ visitor: (await newAdministrator(stage, [])).visitor });

scenarios("verifying the audit", [
  { name: "is not for strangers", call: "adminVerifyAudit", expect: "unauthenticated", then: nothing },
  {
    name: "ADM-11: is not for users",
    given: user,
    call: "adminVerifyAudit",
    expect: "forbidden",
    then: refused("adminVerifyAudit", "forbidden"),
  },
  {
    name: "a cursor of somebody's own making is refused",
    given: admin,
    call: "adminVerifyAudit",
    input: { cursor: "WzAsIiJd.x" },
    expect: "invalid_request",
    pointer: "/cursor",
  },
]);

stories("verifying the audit, in order", (stage) => {
  test("[F7] LOG-07: says that the chain holds, and where it was broken", async () => {
    const { visitor } = await admin(stage());
    await stage().signUp(newPerson());
    const { database, cardea } = stage();
    await sealAuditEvents(database, (await cardea.engine()).services.keyRing);
    const verify = async () => fine(await stage().call(visitor, "adminVerifyAudit")).value;
    expect(await verify()).toMatchObject({ valid: true, firstBroken: null, nextCursor: null });
    await database.queries.updateTable("audit_event").set({ outcome: "REFUSED" }).where("sequence", "=", 2).execute();
    expect(await verify()).toMatchObject({ valid: false, firstBroken: 2, checked: 1 });
  });
});
