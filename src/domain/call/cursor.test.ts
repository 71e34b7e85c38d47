/** Cursors lead on where the page ended, in their own list and realm only; whatever else is shown is refused at its field. */
import { beforeAll, describe, expect, test } from "vitest";
import { createKeyRing } from "../../adapters/key-ring.ts";
import { pageOf, readCursor, writeCursor } from "./cursor.ts";

type Place = Parameters<typeof readCursor>[0];
const keyRing = createKeyRing(["a secret for tests, which is long enough"]);
// A cursor looks at nothing but the realm's id.
const placeIn = (id: string) => ({ keyRing, realm: { id } }) as Place;
const main = placeIn("main");
const last = { at: 1_700_000_000_000, id: "5f1c" };

describe("a cursor", () => {
  let cursor = "";
  beforeAll(() => {
    cursor = writeCursor(main, "users", last);
  });

  test("leads back to where it was made", () => {
    expect(readCursor(main, "users", cursor)).toEqual(last);
    expect(readCursor(main, "users", undefined)).toBeNull();
  });

  test.each([
    ["of another list", main, "invitations", (own: string) => own],
    ["of another realm", placeIn("north"), "users", (own: string) => own],
    ["with another position", main, "users", (own: string) => `${Buffer.from('[0,""]').toString("base64url")}.${own.split(".")[1]}`],
    ["without a seal", main, "users", (own: string) => own.split(".")[0] ?? ""],
    ["that is no cursor", main, "users", () => "%00"],
  ])("%s is refused at its field", (_name, place, list, change) => {
    const refused = () => readCursor(place, list, change(cursor));
    expect(refused).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer: "/cursor", code: "invalid_cursor" })] }));
  });
});

describe("a page", () => {
  const rows = [1, 2, 3].map((at) => ({ at, id: String(at) }));
  const read = (limit: number) => pageOf(main, "users", { rows, limit, position: (row) => row });

  test("leads on from its last row where there is more", () => {
    const { rows: shown, nextCursor } = read(2);
    expect(shown.map(({ at }) => at)).toEqual([1, 2]);
    expect(readCursor(main, "users", nextCursor ?? "")).toEqual({ at: 2, id: "2" });
  });

  test("that is the last leads nowhere", () => {
    expect(read(3)).toEqual({ rows, nextCursor: null });
  });
});
