/** Realms: made by instance administrators, reached by them with a credential of `main`, switched off by one row, and deleted without a rest. */
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { textAt, valueAt } from "../../../../test/support/answers.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { createRealms, goneTo, newAdministrator } from "../../../../test/support/realm-room.ts";
import { type Given, nothing, refused, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, minute, newPerson, type Stage } from "../../../../test/support/stage.ts";
import { sealAuditEvents } from "../../../domain/audit/audit-seal.ts";

const as =
  (role: "admin" | "instance_admin") =>
  (stage: Stage): Promise<Given> =>
    newAdministrator(stage, role);

const inRealm =
  (name: string, change?: object) =>
  async (stage: Stage): Promise<Given> => {
    const given = await createRealms(stage, name);
    if (change !== undefined) fine(await stage.call(given.visitor, "adminUpdateRealm", { name, ...change }));
    return given;
  };

const wrong: readonly (readonly [string, Record<string, unknown>])[] = [
  ["/name", { name: "main" }],
  ["/name", { name: "North" }],
  ["/name", { name: "-north" }],
  ["/name", { name: "" }],
  ["/displayName", { name: "north", displayName: "Two\nlines" }],
  ["/displayName", { name: "north", displayName: "" }],
  ["/host", { name: "north", host: "https://north.example" }],
  ["/host", { name: "north", host: "north.example:8080" }],
  ["/host", { name: "north", host: "192.0.2.1" }],
  ["/host", { name: "north", host: "localhost" }],
];

scenarios("a new realm", [
  ...wrong.map(
    ([pointer, input]): Scenario => ({
      name: `is not made of ${JSON.stringify(input)}`,
      given: as("instance_admin"),
      call: "adminCreateRealm",
      input,
      expect: "invalid_request",
      pointer,
      then: nothing,
    }),
  ),
  {
    name: "MAS-09: is not for administrators of one realm",
    given: as("admin"),
    call: ["adminGetRealm", "adminCreateRealm", "adminUpdateRealm", "adminDeleteRealm"],
    input: { name: "north" },
    expect: "forbidden",
  },
  { name: "MAS-09: nor is their list", given: as("admin"), call: "adminListRealms", expect: "forbidden" },
  {
    name: "asks for a recent proof",
    given: async (stage) => {
      const given = await newAdministrator(stage, "instance_admin");
      stage.clock.move(16 * minute);
      return given;
    },
    call: "adminCreateRealm",
    input: { name: "late" },
    expect: "reauthentication_required",
    then: refused("adminCreateRealm", "reauthentication_required"),
  },
  {
    name: "stands below the base URL",
    given: as("instance_admin"),
    call: "adminCreateRealm",
    input: { name: "plain" },
    expect: {
      realm: {
        name: "plain",
        displayName: "plain",
        isActive: true,
        host: null,
        issuer: "http://localhost:3000/realms/plain",
        rpId: "localhost",
      },
    },
    then: { mails: [], sessions: 0, audit: ["adminCreateRealm SUCCESS"] },
  },
  {
    name: "or at a host of its own, by which its issuer and its passkeys go",
    given: as("instance_admin"),
    call: "adminCreateRealm",
    input: { name: "hosted", displayName: "Hosted", host: "ID.hosted.example" },
    expect: {
      realm: { displayName: "Hosted", host: "id.hosted.example", issuer: "http://id.hosted.example:3000", rpId: "id.hosted.example" },
    },
  },
  { name: "has a name of its own", given: inRealm("first"), call: "adminCreateRealm", input: { name: "first" }, expect: "realm_exists" },
  {
    name: "has a host of its own",
    given: inRealm("second", { host: "second.example" }),
    call: "adminCreateRealm",
    input: { name: "third", host: "second.example" },
    expect: "host_taken",
  },
]);

scenarios("a realm", [
  {
    name: "that is not there",
    given: as("instance_admin"),
    call: ["adminGetRealm", "adminUpdateRealm", "adminDeleteRealm"],
    input: { name: "nowhere" },
    expect: "not_found",
  },
  {
    name: "is read alone, switched off too",
    given: inRealm("alone", { isActive: false }),
    call: "adminGetRealm",
    input: { name: "alone" },
    expect: { realm: { name: "alone", displayName: "alone", isActive: false, host: null } },
  },
  {
    name: "main is not switched off",
    given: as("instance_admin"),
    call: "adminUpdateRealm",
    input: { name: "main", isActive: false },
    expect: "forbidden",
    then: refused("adminUpdateRealm", "forbidden"),
  },
  {
    name: "main is not moved",
    given: as("instance_admin"),
    call: "adminUpdateRealm",
    input: { name: "main", host: "x.example" },
    expect: "forbidden",
  },
  { name: "main is not deleted", given: as("instance_admin"), call: "adminDeleteRealm", input: { name: "main" }, expect: "realm_active" },
  {
    name: "takes no host of another",
    given: async (stage) => {
      const given = await createRealms(stage, "fourth");
      fine(await stage.call(given.visitor, "adminCreateRealm", { name: "fifth", host: "fifth.example" }));
      return given;
    },
    call: "adminUpdateRealm",
    input: { name: "fourth", host: "fifth.example" },
    expect: "host_taken",
  },
  {
    name: "keeps its issuer when it moves",
    given: inRealm("moved"),
    call: "adminUpdateRealm",
    input: { name: "moved", displayName: "Moved", host: "moved.example" },
    expect: { realm: { displayName: "Moved", host: "moved.example", issuer: "http://localhost:3000/realms/moved", rpId: "localhost" } },
    then: { audit: ["adminUpdateRealm SUCCESS"] },
  },
  {
    name: "is not deleted while it is open",
    given: inRealm("open"),
    call: "adminDeleteRealm",
    input: { name: "open" },
    expect: "realm_active",
    then: refused("adminDeleteRealm", "realm_active"),
  },
]);

stories("instance administrators", (stage) => {
  test.each(["cookie", "tokens"] as const)(
    "[E1] reach the administration of every realm with a credential of main (%s)",
    async (carrier) => {
      const name = `reach-${carrier}`;
      await createRealms(stage(), name);
      const { visitor } = await newAdministrator(stage(), "instance_admin", "main", carrier);
      const there = goneTo(name, visitor);
      fine(await stage().call(there, "adminUpdateSettings", { signUp: { mode: "closed" } }));
      expect(valueAt(fine(await stage().call(there, "adminGetSettings")), "settings", "signUp", "mode")).toBe("closed");
      expect(valueAt(fine(await stage().call(visitor, "adminGetSettings")), "settings", "signUp", "mode")).toBe("open");
      // Realms themselves are main's business.
      expect((await stage().call(there, "adminListRealms")).problem?.code).toBe("not_found");
      expect((await stage().call(there, "adminGetRealm", { name })).problem?.code).toBe("not_found");
      const row = await stage()
        .database.queries.selectFrom("audit_event")
        .selectAll()
        .where("name", "=", "adminUpdateSettings")
        .orderBy("at", "desc")
        .executeTakeFirstOrThrow();
      expect(row.actor_realm_id).not.toBe(row.realm_id);
    },
  );

  test("MAS-09: of a realm are nobody in main and in others, whatever their role is called", async () => {
    await createRealms(stage(), "east", "west");
    for (const role of ["admin", "instance_admin"] as const) {
      const { visitor } = await newAdministrator(stage(), role, "east");
      expect((await stage().call(visitor, "adminListRealms")).problem?.code, role).toBe("forbidden");
      for (const realm of ["main", "west"]) {
        const elsewhere = goneTo(realm, visitor);
        const cookie = visitor.cookies.get("cardea.east") ?? "";
        for (const key of ["cardea", "cardea.west"]) elsewhere.cookies.set(key, cookie);
        expect((await stage().call(elsewhere, "adminGetSettings")).problem?.code, `${role} in ${realm}`).toBe("unauthenticated");
      }
    }
  });

  test("IDR-08: administrators of main alone are nobody elsewhere", async () => {
    await createRealms(stage(), "south");
    const { visitor } = await newAdministrator(stage(), "admin");
    expect((await stage().call(goneTo("south", visitor), "adminGetSettings")).problem?.code).toBe("unauthenticated");
  });

  test("list realms page by page, by name", async () => {
    const names = Array.from({ length: 60 }, (_, at) => `page-${String(at).padStart(2, "0")}`);
    const { visitor } = await createRealms(stage(), ...names);
    const seen: string[] = [];
    for (let cursor: unknown = undefined; cursor !== null; ) {
      const page = fine(await stage().call(visitor, "adminListRealms", cursor === undefined ? {} : { cursor: String(cursor) }));
      seen.push(...(valueAt(page, "realms") as { name: string }[]).map(({ name }) => name));
      cursor = valueAt(page, "nextCursor");
    }
    expect(seen.filter((name) => name.startsWith("page-"))).toEqual(names);
    expect(new Set(seen).size).toBe(seen.length);
    const few = fine(await stage().call(visitor, "adminListRealms", { search: "E-5", limit: 2 }));
    expect((valueAt(few, "realms") as { name: string }[]).map(({ name }) => name)).toEqual(["page-50", "page-51"]);
    expect(valueAt(few, "nextCursor")).toEqual(expect.any(String));
    for (const search of ["%", "page_5", "\\"])
      expect(valueAt(fine(await stage().call(visitor, "adminListRealms", { search })), "realms")).toEqual([]);
    fine(await stage().call(visitor, "adminUpdateRealm", { name: "page-07", displayName: "The Seventh" }));
    expect(valueAt(fine(await stage().call(visitor, "adminListRealms", { search: " seventh " })), "realms", "0", "name")).toBe("page-07");
    const forged = await stage().call(visitor, "adminListRealms", { cursor: "WyIwIiwibWFpbiJd.x" });
    expect(forged.problem?.code).toBe("invalid_request");
  });
});

stories("switching a realm off", (stage) => {
  test("IDR-09: ends its sessions and tokens by one row and closes its doors; opening it again brings none back", async () => {
    const { visitor: root } = await createRealms(stage(), "brief");
    const person = newPerson();
    await stage().signUp(person, "brief");
    const browser = await stage().signIn(person, "cookie", newVisitor(undefined, "brief"));
    const client = await stage().signIn(person, "tokens", newVisitor(undefined, "brief"));
    const { refreshToken } = client;
    fine(await stage().call(root, "adminUpdateRealm", { name: "brief", isActive: false }));
    for (const visitor of [browser, client, newVisitor(undefined, "brief")]) {
      for (const name of ["getSession", "getSignUpPolicy", "adminGetSettings"] as const) {
        expect((await stage().call(visitor, name)).problem?.code, name).toBe("not_found");
      }
    }
    expect((await stage().call(newVisitor(undefined, "brief"), "refreshTokens", { refreshToken })).problem?.code).toBe("not_found");
    expect(valueAt(fine(await stage().call(root, "adminListRealms")), "realms")).toContainEqual(
      expect.objectContaining({ name: "brief", isActive: false }),
    );

    fine(await stage().call(root, "adminUpdateRealm", { name: "brief", isActive: true }));
    for (const visitor of [browser, client]) expect(await stage().isSignedIn(visitor)).toBe(false);
    expect((await stage().call(newVisitor(undefined, "brief"), "refreshTokens", { refreshToken })).problem?.code).toBe(
      "invalid_refresh_token",
    );
    await stage().signIn(person, "cookie", newVisitor(undefined, "brief"));
  });
});

stories("deleting a realm", (stage) => {
  test("leaves no row of it in any table, and every row of the others", async () => {
    const { visitor: root } = await createRealms(stage(), "gone", "stays");
    for (const realm of ["gone", "stays"]) {
      const person = newPerson();
      await stage().signUp(person, realm);
      await stage().signIn(person, "tokens", newVisitor(undefined, realm));
      fine(await stage().call(newVisitor(undefined, realm), "requestPasswordReset", { email: person.email }));
    }
    const ids = await stage().database.queries.selectFrom("realm").select(["id", "name"]).execute();
    const idOf = (name: string) => ids.find((each) => each.name === name)?.id ?? "";
    // What is written a moment later is written before it is counted.
    await stage().mails();
    await sealAuditEvents(stage().database, (await stage().cardea.engine()).services.keyRing);
    const before = await rowsOf(stage(), idOf("stays"));
    fine(await stage().call(root, "adminUpdateRealm", { name: "gone", isActive: false }));
    expect(textAt(fine(await stage().call(root, "adminDeleteRealm", { name: "gone" })), "message")).toContain("gone");
    expect(await rowsOf(stage(), idOf("gone"))).toEqual({});
    expect(await rowsOf(stage(), idOf("stays"))).toEqual(before);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(["user", "password", "session", "token_grant", "one_time_token", "audit_event"]),
    );
    expect((await stage().call(newVisitor(undefined, "gone"), "getSignUpPolicy")).problem?.code).toBe("not_found");
    // The name is free, and whoever takes it gets nothing of what was.
    const { visitor } = await createRealms(stage(), "gone");
    expect(valueAt(fine(await stage().call(goneTo("gone", visitor), "adminListKeys")), "keys")).toHaveLength(1);
  });
});

/** How many rows a realm has, by table; tables without any are left out. */
async function rowsOf({ database }: Stage, realmId: string): Promise<Record<string, number>> {
  const tables = (await database.queries.introspection.getTables()).filter(({ columns }) =>
    columns.some(({ name }) => name === "realm_id"),
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(name)} WHERE realm_id = ${realmId}`.execute(
      database.queries,
    );
    if (Number(rows[0]?.n) > 0) counts[name] = Number(rows[0]?.n);
  }
  return counts;
}

describe("the tables", () => {
  test("are seen by the test", async () => {
    const { createStage } = await import("../../../../test/support/stage.ts");
    const own = await createStage("rest");
    const { id } = await own.database.queries.selectFrom("realm").select("id").executeTakeFirstOrThrow();
    await own.signUp(newPerson());
    expect((await rowsOf(own, id)).user).toBe(1);
    await own.close();
  });
});
