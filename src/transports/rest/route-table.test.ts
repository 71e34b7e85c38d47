/** Routes and queries of REST: one address for one operation, one value for one field. */
import { describe, expect, test } from "vitest";
import { smallRoutes } from "../../../test/support/small-engine.ts";
import { Problem } from "../../kernel/problem.ts";
import { readQuery } from "./query.ts";
import { createRouteTable } from "./route-table.ts";

const table = createRouteTable(smallRoutes);
const nameAt = (method: string, path: string) => table.find(method, path)?.route.operation.contract.name ?? null;

describe("the route table", () => {
  test("finds an operation by method and path, and its parameters decoded once", () => {
    expect(nameAt("GET", "/greeting")).toBe("getGreeting");
    expect(nameAt("POST", "/sign-in")).toBe("signIn");
    expect(table.find("PATCH", "/people/42")?.parameters).toEqual({ id: "42" });
    expect(table.find("PATCH", "/people/a%2Fb%2541")?.parameters).toEqual({ id: "a/b%41" });
    expect(table.find("PATCH", "/people/%E0%A4%A")?.parameters).toEqual({ id: "%E0%A4%A" });
  });

  test.each([
    "/Greeting",
    "/greeting/",
    "//greeting",
    "/./greeting",
    "/x/../greeting",
    "/gr%65eting",
    "/greeting;x",
    "/greeting%00",
    "/people",
    "/people/",
    "/people/1/2",
    "",
    "/",
  ])("HST-08, RAT-08: %j is another address, and no operation's", (path) => {
    for (const method of ["GET", "POST", "PATCH"]) expect(nameAt(method, path)).toBeNull();
  });

  test("says which methods an address takes", () => {
    expect(table.methodsOf("/greeting")).toEqual(["GET"]);
    expect(table.methodsOf("/people/1")).toEqual(["PATCH"]);
    expect(table.methodsOf("/nowhere")).toEqual([]);
    expect(nameAt("get", "/greeting")).toBeNull();
  });
});

describe("a query", () => {
  const [greeting] = smallRoutes;
  if (greeting === undefined) throw new Error("There is no route.");
  const read = (search: string) => readQuery(greeting, search);

  test("becomes what the schema asks for; what doesn't fit stays a text", () => {
    expect(read("")).toEqual({});
    expect(read("?name=a+b%21&times=3")).toEqual({ name: "a b!", times: 3 });
    expect(read("?times=1e3&name=5&other=true")).toEqual({ times: "1e3", name: "5", other: "true" });
    expect(read("?times=")).toEqual({ times: "" });
    expect(read("?times=0x10")).toEqual({ times: "0x10" });
  });

  test.each(["?name=a&name=b", "?times=1&times=1", "?name=a&n%61me=b", "?__proto__=x"])("MAS-05: %s is refused", (search) => {
    expect(() => read(search)).toThrow(Problem);
  });

  test("MAS-03: names of an object's own machinery are fields like others", () => {
    expect(Object.keys(read("?constructor=x&toString=y&hasOwnProperty=z"))).toEqual(["constructor", "toString", "hasOwnProperty"]);
  });
});
