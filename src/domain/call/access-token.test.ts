/** Access tokens: what we make, other programs verify; what others forge, we refuse (RFC 8725). */
import { createHmac, generateKeyPairSync } from "node:crypto";
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leastMs } from "../../../test/support/least-time.ts";
import { addRealm, base64url, createTokenRoom, signWith, type TokenRoom } from "../../../test/support/token-room.ts";
import { type AccessTokenClaims, issueAccessToken, readAccessToken } from "./access-token.ts";

let room: TokenRoom;
let token: string;
let claims: AccessTokenClaims;
let header: { alg: string; typ: string; kid: string };

beforeAll(async () => {
  room = await createTokenRoom();
  ({ token } = await issueAccessToken(room.services, room.realm, { session: room.session, extra: {} }, room.services.clock.now()));
  const read = await readAccessToken(room.services, room.realm, token);
  if (read === null) throw new Error("Our own token was refused.");
  claims = read;
  header = { alg: "ES256", typ: "at+jwt", kid: room.key.id };
});
afterAll(() => room.house.close());

const read = (text: string) => readAccessToken(room.services, room.realm, text);
/** Signed by the real key, wrong in one thing. */
const withClaims = (more: object) => signWith(room.key, header, { ...claims, ...more });
const without = (name: keyof AccessTokenClaims) =>
  signWith(room.key, header, Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name)));
const parts = () => {
  const [head = "", body = "", signature = ""] = token.split(".");
  return { head, body, signature };
};

describe.each(["ES256", "EdDSA"] as const)("what we make (%s)", (algorithm) => {
  let own: TokenRoom;
  beforeAll(async () => {
    own = await createTokenRoom({ settings: { tokens: { algorithm } } });
  });
  afterAll(() => own.house.close());

  test("is verified by jose with the published keys (RFC 9068 §4)", async () => {
    const made = await issueAccessToken(own.services, own.realm, { session: own.session, extra: {} }, own.services.clock.now());
    const published = await own.house.cardea.fetch(new Request("http://localhost:3000/.well-known/jwks.json"));
    const keys = createLocalJWKSet((await published.json()) as JSONWebKeySet);
    const { issuer } = own.realm;
    const options = { issuer, audience: issuer, typ: "at+jwt", algorithms: [algorithm], currentDate: new Date(own.services.clock.now()) };
    const { payload, protectedHeader } = await jwtVerify(made.token, keys, options);
    expect(protectedHeader).toEqual({ alg: algorithm, typ: "at+jwt", kid: own.key.id });
    expect(payload).toMatchObject({
      sub: own.user.id,
      sid: own.session.id,
      realm: "main",
      client_id: "first-party",
      scope: "account",
      amr: ["pwd"],
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(made.expiresInSeconds);
    expect(await readAccessToken(own.services, own.realm, made.token)).toEqual(payload);
  });

  test("JWT-12: the published keys have no private member and may be cached", async () => {
    const published = await own.house.cardea.fetch(new Request("http://localhost:3000/.well-known/jwks.json"));
    const { keys } = (await published.json()) as { keys: Record<string, string>[] };
    expect(published.headers.get("cache-control")).toBe("public, max-age=300");
    expect(keys).toHaveLength(1);
    for (const key of keys)
      expect(Object.keys(key).filter((name) => !["kty", "crv", "x", "y", "kid", "alg", "use"].includes(name))).toEqual([]);
  });

  test("never outlives its session", async () => {
    const late = own.session.expires_at - 10_500;
    const made = await issueAccessToken(own.services, own.realm, { session: own.session, extra: {} }, late);
    expect(made.expiresInSeconds).toBe(10);
  });
});

describe("a forged signature", () => {
  const pem = (type: "spki") => room.key.publicKey.export({ type, format: "pem" }).toString();
  const hs256 = (secret: string | Buffer) => {
    const signed = `${base64url({ ...header, alg: "HS256" })}.${base64url(claims)}`;
    return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
  };

  test("JWT-01: alg none is refused in any spelling", async () => {
    for (const alg of ["none", "None", "NONE", "nOnE", ""]) {
      for (const signature of ["", parts().signature])
        expect(await read(`${base64url({ ...header, alg })}.${parts().body}.${signature}`)).toBeNull();
    }
  });

  test("JWT-02: HS256 with the public key as its secret is refused", async () => {
    const secrets = [
      pem("spki"),
      ` ${pem("spki")}`,
      `\n${pem("spki")}`,
      pem("spki").trim(),
      JSON.stringify(room.key.jwk),
      room.key.publicKey.export({ type: "spki", format: "der" }),
    ];
    for (const secret of secrets) expect(await read(hs256(secret))).toBeNull();
  });

  test("JWT-03: a kid that leads elsewhere is refused", async () => {
    const foreign = await room.services.signingKeys.current(await addRealm(room.services, "other"));
    for (const kid of ["../../dev/null", "' OR 1=1 --", "unknown", "", "k".repeat(10_000), [room.key.id], { id: room.key.id }, null, 1]) {
      expect(await read(signWith(room.key, { ...header, kid }, claims)), String(kid)).toBeNull();
    }
    expect(await read(signWith(foreign, { ...header, kid: foreign.id }, claims))).toBeNull();
    expect(await read(signWith(foreign, header, claims))).toBeNull();
  });

  test("JWT-04: a key that the token brings along is refused, and nothing is fetched", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const jwk = publicKey.export({ format: "jwk" });
    for (const more of [{ jwk }, { jku: "http://127.0.0.1:1/canary" }, { x5u: "http://127.0.0.1:1/canary" }, { x5c: ["MIIB"] }]) {
      const forged = await new SignJWT(claims).setProtectedHeader({ ...header, ...more }).sign(privateKey);
      expect(await read(forged)).toBeNull();
      expect(await read(signWith(room.key, { ...header, ...more }, claims)), "signed by us").toBeNull();
    }
  });

  test("JWT-10: an empty, DER or foreign signature is refused", async () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { head, body } = parts();
    const { sign } = await import("node:crypto");
    const der = sign("sha256", Buffer.from(`${head}.${body}`), room.key.privateKey).toString("base64url");
    const zeros = Buffer.alloc(64).toString("base64url");
    for (const signature of [zeros, der, der.slice(0, 86), "", "A".repeat(86)])
      expect(await read(`${head}.${body}.${signature}`)).toBeNull();
    expect(await read(await new SignJWT(claims).setProtectedHeader(header).sign(privateKey))).toBeNull();
    const ed25519 = generateKeyPairSync("ed25519").privateKey;
    expect(await read(await new SignJWT(claims).setProtectedHeader({ ...header, alg: "EdDSA" }).sign(ed25519))).toBeNull();
  });
});

describe("claims that are not ours, under our own signature", () => {
  const nowSeconds = () => Math.floor(room.services.clock.now() / 1000);

  test("the helper signs what we accept", async () => {
    expect(await read(withClaims({}))).toEqual(claims);
  });

  test("JWT-06: a token ends with the second that it names", async () => {
    expect(await read(withClaims({ exp: nowSeconds() + 1 }))).not.toBeNull();
    for (const exp of [nowSeconds(), nowSeconds() - 1, 0]) expect(await read(withClaims({ exp })), String(exp)).toBeNull();
  });

  test("JWT-06, CLK-03: an issue in the future is tolerated for a minute of skew", async () => {
    expect(await read(withClaims({ iat: nowSeconds() + 60 }))).not.toBeNull();
    expect(await read(withClaims({ iat: nowSeconds() + 61 }))).toBeNull();
  });

  test("JWT-06: times that are no whole seconds are refused", async () => {
    for (const name of ["exp", "iat", "auth_time"] as const) {
      for (const value of ["9999999999", nowSeconds() + 60.5, -1, null, [nowSeconds() + 60], {}, 253_402_300_800]) {
        expect(await read(withClaims({ [name]: value })), `${name} ${JSON.stringify(value)}`).toBeNull();
      }
      expect(await read(without(name)), name).toBeNull();
    }
    const huge = JSON.stringify(claims).replace(/"exp":\d+/, '"exp":1e308');
    expect(await read(signWith(room.key, header, huge))).toBeNull();
  });

  test("JWT-07: another or no issuer, audience or realm is refused", async () => {
    for (const name of ["iss", "aud", "realm"] as const) {
      for (const value of ["http://localhost:3000/realms/other", "other", "", `${claims[name]}/`, [claims[name]], null, {}]) {
        expect(await read(withClaims({ [name]: value })), `${name} ${JSON.stringify(value)}`).toBeNull();
      }
      expect(await read(without(name)), name).toBeNull();
    }
  });

  test("JWT-15, JWT-19: a token is nothing in another realm, even one with the same keys", async () => {
    const other = await room.services.realms.find("other");
    if (other === null) throw new Error("The other realm is missing.");
    expect(await readAccessToken(room.services, other, token)).toBeNull();
    expect(await readAccessToken(room.services, { ...room.realm, name: other.name, issuer: other.issuer }, token)).toBeNull();
  });

  test("JWT-08: a token of another type is refused", async () => {
    for (const typ of ["JWT", "jwt", "AT+JWT", "application/at+jwt", "id+jwt", "logout+jwt", "", null, undefined]) {
      expect(await read(signWith(room.key, { ...header, typ }, claims)), String(typ)).toBeNull();
    }
  });
});

describe("another form", () => {
  test("JWT-09: missing and extra segments, JWE, JSON serialisation, and what is huge", async () => {
    const { head, body, signature } = parts();
    const forms = [
      "",
      ".",
      "..",
      head,
      `${head}.${body}`,
      `.${head}.${body}.${signature}`,
      `${token}.`,
      `${token}.${signature}`,
      `${head}.${body}.${signature}.a.b`,
      `${head}..${signature}`,
      JSON.stringify({ payload: body, protected: head, signature }),
      `Bearer ${token}`,
      `${token}\n`,
      ` ${token}`,
      `${base64url({ alg: "PBES2-HS256+A128KW", enc: "A128GCM", p2c: 2_000_000_000 })}.a.b.c.d`,
      signWith(room.key, { ...header, zip: "DEF" }, claims),
      signWith(room.key, { ...header, b64: false, crit: ["b64"] }, claims),
      `${head}.${"A".repeat(1_000_000)}.${signature}`,
      "a".repeat(1_000_000),
    ];
    for (const form of forms) expect(await leastMs(async () => expect(await read(form), form.slice(0, 60)).toBeNull())).toBeLessThan(20);
  });

  test("JWT-14: odd base64url of the same bytes is refused", async () => {
    const { head, body, signature } = parts();
    const last = signature.at(-1) ?? "";
    const twin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const twins = [...twin].filter(
      (symbol) => symbol !== last && Buffer.from(signature.slice(0, -1) + symbol, "base64url").equals(Buffer.from(signature, "base64url")),
    );
    expect(twins).not.toHaveLength(0);
    for (const symbol of twins) expect(await read(`${head}.${body}.${signature.slice(0, -1)}${symbol}`)).toBeNull();
    for (const odd of [`${signature}=`, `${signature}==`, signature.replaceAll("-", "+").replaceAll("_", "/").concat("=")]) {
      expect(await read(`${head}.${body}.${odd}`)).toBeNull();
    }
    expect(await read(`${head}.${body}=.${signature}`)).toBeNull();
  });

  test("JWT-14: members that come twice and escapes are read as every JSON parser does, or refused", async () => {
    const twice = JSON.stringify(claims).replace('{"iss":', '{"iss":"https://evil.example","iss":');
    expect((await read(signWith(room.key, header, twice)))?.iss).toBe(claims.iss);
    const swapped = JSON.stringify(claims).replace(/}$/, ',"iss":"https://evil.example"}');
    expect(await read(signWith(room.key, header, swapped))).toBeNull();
    for (const payload of ["null", "[]", "1", '"text"', "{", "\u0000", ""])
      expect(await read(signWith(room.key, header, payload))).toBeNull();
  });

  test("a changed character anywhere makes it nobody's", async () => {
    for (let at = 0; at < token.length; at += 7) {
      const symbol = token.charAt(at) === "A" ? "B" : "A";
      expect(await read(token.slice(0, at) + symbol + token.slice(at + 1)), String(at)).toBeNull();
    }
  });
});
