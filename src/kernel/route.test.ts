/** Routes: the path of a file is its URL. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { operationOn } from "./operation.ts";
import { isRead, methods, placeOf } from "./route.ts";

describe("a file's place", () => {
  test.each([
    ["index.get.ts", "get", "/", []],
    ["sign-up/index.post.ts", "post", "/sign-up", []],
    ["sign-up/confirm.post.ts", "post", "/sign-up/confirm", []],
    ["sessions/[id].delete.ts", "delete", "/sessions/{id}", ["id"]],
    ["admin/users/[userId]/roles.put.js", "put", "/admin/users/{userId}/roles", ["userId"]],
    ["[a]/[b]/index.patch.mts", "patch", "/{a}/{b}", ["a", "b"]],
    ["two-words/a2.get.cjs", "get", "/two-words/a2", []],
  ])("%s → %s %s", (file, method, path, parameters) => {
    expect(placeOf(file)).toEqual({ method, path, parameters });
  });

  test.each([
    "sign-up/confirm.ts",
    "sign-up/confirm.page.ts",
    "sign-up/confirm.post.tsx",
    "signUp/confirm.post.ts",
    "sign_up/confirm.post.ts",
    "1st.get.ts",
    "../secrets.get.ts",
    "a//b.get.ts",
    "[Id].get.ts",
    "[id-x].get.ts",
    "[id]s.get.ts",
    "confirm.head.ts",
    ".post.ts",
    "",
  ])("%j is no operation's name", (file) => {
    expect(placeOf(file)).toBeNull();
  });

  test("every method has its suffix", () => {
    expect(methods.map((method) => placeOf(`a.${method}.ts`)?.method)).toEqual(methods);
  });
});

describe("an operation reads", () => {
  const operation = operationOn<{ user: null }>();
  const common = { summary: "Does.", access: { who: "anyone" }, output: z.object({}) } as const;
  const plain = operation({ name: "doSomething", ...common }).run(() => ({}));
  const reading = operation({ name: "lookUp", readOnly: true, ...common }).run(() => ({}));

  test.each([
    ["get", plain, true],
    ["post", plain, false],
    ["delete", plain, false],
    ["post", reading, true],
  ] as const)("by %s: case %#", (method, made, expected) => {
    expect(isRead({ method, path: "/", parameters: [], operation: made })).toBe(expected);
  });
});
