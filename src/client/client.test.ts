/** The client on a fake server: what it sends, how it reads answers, when it refreshes, waits and gives up. */
import { afterEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import type { smallOperations } from "../../test/support/small-engine.ts";
import { type Client, type ClientOptions, createClientFor, type Kept, memoryTokenStore } from "./index.ts";

type SmallOperations = typeof smallOperations & { readonly refreshTokens: typeof smallOperations.signIn };

const places = {
  getGreeting: { method: "GET", path: "/greeting", isOpen: true },
  signIn: { method: "POST", path: "/sign-in", isOpen: true, takes: ["carrier", "deviceToken"] },
  signOut: { method: "POST", path: "/sign-out" },
  updatePerson: { method: "PATCH", path: "/people/{id}" },
  explode: { method: "POST", path: "/explode", isOpen: true },
  forward: { method: "GET", path: "/forward" },
  refreshTokens: { method: "POST", path: "/tokens/refresh", isOpen: true },
} as const;

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

type Answer = (seen: Seen) => Response | Promise<Response>;

/** A client whose requests are answered by `answer` and written down. */
function clientWith(answer: Answer, options: ClientOptions = {}, baseUrl = "https://id.example.org") {
  const seen: Seen[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const request = {
      method: init.method ?? "",
      url,
      headers: new Headers(init.headers),
      body: JSON.parse(String(init.body ?? "null")),
      init,
    };
    seen.push(request);
    return answer(request);
  };
  return { client: createClientFor<SmallOperations>(places, baseUrl, { ...options, fetch }), seen };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => Response.json(body, { status, headers });
const problem = (code: string, status: number, headers: Record<string, string> = {}) =>
  json({ type: `urn:cardea:problem:${code}`, title: code, status, detail: `${code}.`, code, errors: [], requestId: "r" }, status, headers);

afterEach(() => {
  vi.useRealTimers();
});

describe("a request", () => {
  test("puts the fields of a read into the query and leaves absent ones out", async () => {
    const { client, seen } = clientWith(() => json({ text: "Hello", length: 5, people: [] }));
    await client.getGreeting({ name: "a&b", times: 2 });
    await client.getGreeting();
    expect(seen.map(({ url }) => url)).toEqual([
      "https://id.example.org/api/greeting?name=a%26b&times=2",
      "https://id.example.org/api/greeting",
    ]);
    expect(seen[0]?.init.body).toBeUndefined();
  });

  test("puts a field of the path into the path, escaped, and the others into the body", async () => {
    const { client, seen } = clientWith(() => json({}));
    await client.updatePerson({ id: "../a b", name: null });
    expect(seen[0]).toMatchObject({ method: "PATCH", url: "https://id.example.org/api/people/..%2Fa%20b", body: { name: null } });
    expect(seen[0]?.headers.get("content-type")).toBe("application/json");
  });

  test("names the realm and keeps the base path", async () => {
    const { client, seen } = clientWith(() => json({}), { realm: "north" }, "https://app.example.org/auth/");
    await client.signOut();
    expect(seen[0]?.url).toBe("https://app.example.org/auth/realms/north/api/sign-out");
  });

  test("of a change shows that no foreign form sent it; credentials stay on their origin; nothing is redirected", async () => {
    const { client, seen } = clientWith(() => json({}));
    await client.signOut();
    expect(seen[0]?.headers.get("x-cardea")).toBe("client");
    expect(seen[0]?.init).toMatchObject({ credentials: "same-origin", redirect: "error" });
  });

  test("sends cookies to another origin only when asked", async () => {
    const { client, seen } = clientWith(() => json({}), { credentials: "include" });
    await client.signOut();
    expect(seen[0]?.init.credentials).toBe("include");
  });
});

describe("an answer", () => {
  test("is the value", async () => {
    const { client } = clientWith(() => json({ message: "Good bye." }));
    expect(await client.signOut()).toEqual({ ok: true, value: { message: "Good bye." } });
  });

  test("without a body is an empty value", async () => {
    const { client } = clientWith(() => new Response(null, { status: 204 }));
    expect(await client.forward()).toEqual({ ok: true, value: {} });
  });

  test("that refuses is the problem, with the seconds to wait", async () => {
    const { client } = clientWith(() => problem("rate_limited", 429, { "retry-after": "7" }));
    const result = await client.signOut();
    expect(result).toMatchObject({ ok: false, problem: { code: "rate_limited", status: 429, retryAfterSeconds: 7, requestId: "r" } });
  });

  test.each<[string, Answer, number]>([
    ["a page of a proxy", () => new Response("<h1>Bad gateway</h1>", { status: 502 }), 502],
    ["a page that says it is fine", () => new Response("<h1>Wi-Fi login</h1>"), 200],
    ["JSON that is not ours", () => json({ error: "no" }, 401), 401],
    ["nothing at all", () => Promise.reject(new TypeError("fetch failed")), 0],
  ])("that is %s is a network_error", async (_name, answer, status) => {
    const { client } = clientWith(answer);
    expect(await client.signOut()).toMatchObject({ ok: false, problem: { code: "network_error", status } });
  });
});

describe("token mode", () => {
  const tokens = (n: number) => ({
    accessToken: `a${n}`,
    refreshToken: `r${n}`,
    tokenType: "Bearer",
    expiresIn: 300,
    refreshExpiresIn: 900,
  });
  const kept = (n: number): Kept => ({ accessToken: `a${n}`, refreshToken: `r${n}`, deviceToken: null });
  const storeOf = (first: Kept | null) => {
    const store = memoryTokenStore();
    if (first !== null) void store.write(first);
    return store;
  };

  /** A server that accepts the newest access token and refreshes the newest refresh token. */
  function server(newest: number): Answer {
    let current = newest;
    return ({ url, headers, body }) => {
      if (url.endsWith("/tokens/refresh")) {
        // The body is what this client wrote.
        if ((body as { refreshToken: string }).refreshToken !== `r${current - 1}`) return problem("invalid_refresh_token", 401);
        return json(tokens(current));
      }
      if (url.endsWith("/sign-in")) {
        current += 1;
        return json({ nextStep: "DONE", tokens: tokens(current), deviceToken: "d" });
      }
      return headers.get("authorization") === `Bearer a${current}` ? json({ message: "ok" }) : problem("unauthenticated", 401);
    };
  }

  test("asks for tokens at sign-in, keeps them and sends them along, without cookies", async () => {
    const { client, seen } = clientWith(server(0), { carrier: "tokens" });
    await client.signIn({ name: "ada", password: "right" });
    expect(await client.signOut()).toMatchObject({ ok: true });
    await client.signIn({ name: "ada", password: "right" });
    expect(seen[0]?.body).toEqual({ carrier: "tokens", name: "ada", password: "right" });
    expect(seen[1]?.headers.get("authorization")).toBe("Bearer a1");
    expect(seen[1]?.init.credentials).toBe("omit");
    // Sign-out forgets the session, and not that this client is known.
    expect(seen[2]?.headers.get("authorization")).toBeNull();
    expect(seen[2]?.body).toMatchObject({ deviceToken: "d" });
  });

  test("refreshes once for all calls that wait", async () => {
    const store = storeOf(kept(1));
    const { client, seen } = clientWith(server(2), { carrier: "tokens", store });
    const results = await Promise.all([client.updatePerson({ id: "1" }), client.updatePerson({ id: "2" }), client.forward()]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(seen.filter(({ url }) => url.endsWith("/tokens/refresh"))).toHaveLength(1);
    expect(await store.read()).toEqual(kept(2));
  });

  test("never refreshes on a bare 401, nor on another problem with that status", async () => {
    for (const answer of [() => new Response("no", { status: 401 }), () => problem("invalid_credentials", 401)]) {
      const { client, seen } = clientWith(answer, { carrier: "tokens", store: storeOf(kept(1)) });
      expect((await client.signOut()).ok).toBe(false);
      expect(seen).toHaveLength(1);
    }
  });

  test("gives up after one refresh", async () => {
    const answer: Answer = ({ url }) => (url.endsWith("/tokens/refresh") ? json(tokens(2)) : problem("unauthenticated", 401));
    const { client, seen } = clientWith(answer, { carrier: "tokens", store: storeOf(kept(1)) });
    expect(await client.updatePerson({ id: "1" })).toMatchObject({ problem: { code: "unauthenticated" } });
    expect(seen).toHaveLength(3);
  });

  test("forgets a session whose refresh token is no longer valid", async () => {
    const store = storeOf({ ...kept(0), deviceToken: "d" });
    const { client } = clientWith(server(5), { carrier: "tokens", store });
    expect(await client.updatePerson({ id: "1" })).toMatchObject({ problem: { code: "unauthenticated" } });
    expect(await store.read()).toEqual({ accessToken: null, refreshToken: null, deviceToken: "d" });
  });

  test("keeps the session when the refresh fails for another reason", async () => {
    const store = storeOf(kept(1));
    const answer: Answer = ({ url }) =>
      url.endsWith("/tokens/refresh") ? new Response("", { status: 502 }) : problem("unauthenticated", 401);
    const { client } = clientWith(answer, { carrier: "tokens", store });
    expect(await client.updatePerson({ id: "1" })).toMatchObject({ problem: { code: "network_error" } });
    expect(await store.read()).toEqual(kept(1));
  });

  test("does not bring a session back that was signed out while it was refreshed", async () => {
    const store = storeOf(kept(1));
    const answer: Answer = async ({ url }) => {
      if (!url.endsWith("/tokens/refresh")) return problem("unauthenticated", 401);
      await store.write({ accessToken: null, refreshToken: null, deviceToken: null });
      return json(tokens(2));
    };
    const { client } = clientWith(answer, { carrier: "tokens", store });
    expect((await client.updatePerson({ id: "1" })).ok).toBe(false);
    expect(await store.read()).toMatchObject({ accessToken: null });
  });

  test("sends no token where anyone may call", async () => {
    const { client, seen } = clientWith(() => json({ text: "", length: 0, people: [] }), { carrier: "tokens", store: storeOf(kept(1)) });
    await client.getGreeting();
    expect(seen[0]?.headers.get("authorization")).toBeNull();
  });
});

describe("waiting", () => {
  const unavailable = (seconds: string) => problem("unavailable", 503, { "retry-after": seconds });

  test("repeats a read while the server asks to come back, four times at most", async () => {
    vi.useFakeTimers();
    const { client, seen } = clientWith(() => unavailable("1"));
    const result = client.getGreeting();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await result).toMatchObject({ problem: { code: "unavailable" } });
    expect(seen).toHaveLength(4);
  });

  test("ends with the first answer", async () => {
    vi.useFakeTimers();
    const answers = [unavailable("1"), json({ text: "Hello", length: 5, people: [] })];
    const { client, seen } = clientWith(() => answers.shift() ?? problem("internal", 500));
    const result = client.getGreeting();
    await vi.advanceTimersByTimeAsync(900);
    expect(seen).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await result).toMatchObject({ ok: true });
  });

  test.each<[string, Response, "getGreeting" | "signOut"]>([
    ["a change", unavailable("1"), "signOut"],
    ["too long a wait", unavailable("3600"), "getGreeting"],
    ["a 503 without a time", problem("unavailable", 503), "getGreeting"],
    ["another problem", problem("internal", 500), "getGreeting"],
  ])("is not done for %s", async (_name, answer, name) => {
    const { client, seen } = clientWith(() => answer);
    expect((await client[name]()).ok).toBe(false);
    expect(seen).toHaveLength(1);
  });

  test("ends when the caller gives up", async () => {
    const giveUp = new AbortController();
    const { client, seen } = clientWith(() => unavailable("5"));
    const result = client.getGreeting({}, { signal: giveUp.signal });
    await new Promise((resolve) => setTimeout(resolve, 5));
    giveUp.abort();
    expect((await result).ok).toBe(false);
    expect(seen).toHaveLength(1);
  });
});

describe("the types", () => {
  test("say what an operation takes, answers and refuses", () => {
    // Never called: the compiler is the test.
    const typed = async (client: Client, small: ReturnType<typeof clientWith>["client"]) => {
      const result = await small.signIn({ name: "ada", password: "right" });
      if (result.ok) expectTypeOf(result.value.tokenType).toEqualTypeOf<"Bearer">();
      else if (result.problem.code === "wrong_password" || result.problem.code === "network_error") return;
      // @ts-expect-error no operation of this name refuses with such a code
      else if (result.problem.code === "username_taken") return;
      // @ts-expect-error the password is missing
      await small.signIn({ name: "ada" });
      // @ts-expect-error something must be given
      await small.signIn();
      // @ts-expect-error nothing is called that
      await small.signIn({ name: "ada", password: "right", isAdmin: true });
      // @ts-expect-error there is no such operation
      await client.startSignup({});
      await client.signInWithPassword({ identifier: "ada", password: "right" });
      const account = await client.getAccount();
      if (account.ok) expectTypeOf(account.value.user.email).toEqualTypeOf<string | null>();
    };
    expect(typed).toBeTypeOf("function");
  });
});
