/** An independent verifier: PyJWT, as another program would use it, against our JWKS and our tokens of both algorithms. */
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor } from "../support/faces.ts";
import { ensurePython } from "../support/programs.ts";
import { createStage, newPerson, type Stage } from "../support/stage.ts";

/** Prints the claims of a good token, or the name of the exception. */
const verifier = `
import json, sys, jwt
asked = json.load(sys.stdin)
try:
    kid = jwt.get_unverified_header(asked["token"])["kid"]
    key = next(k for k in jwt.PyJWKSet.from_dict(asked["jwks"]).keys if k.key_id == kid)
    options = {"verify_iat": False, "verify_exp": False, "require": ["exp", "iat", "iss", "aud", "sub"]}
    claims = jwt.decode(asked["token"], key.key, algorithms=[asked["algorithm"]], audience=asked["issuer"], issuer=asked["issuer"], options=options)
    print(json.dumps({"claims": claims}))
except Exception as error:
    print(json.dumps({"refused": type(error).__name__}))
`;

let python: string;
beforeAll(async () => {
  python = await ensurePython(["jwt", "cryptography"], ["python3-jwt", "python3-cryptography"]);
}, 180_000);

interface Verdict {
  readonly claims?: Record<string, unknown>;
  readonly refused?: string;
}

function verify(asked: { token: string; jwks: unknown; algorithm: string; issuer: string }): Verdict {
  const { stdout, stderr, status } = spawnSync(python, ["-c", verifier], { input: JSON.stringify(asked), encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Verdict;
}

describe.each(["ES256", "EdDSA"] as const)("PyJWT (%s)", (algorithm) => {
  let stage: Stage;
  let token: string;
  let jwks: unknown;
  const issuer = "http://localhost:3000";
  beforeAll(async () => {
    stage = await createStage("rest", { settings: { tokens: { algorithm, claims: { mail: "email" } } } });
    const person = newPerson({ email: "ada@example.org" });
    await stage.signUp(person);
    token = (await stage.signIn(person, "tokens", newVisitor())).accessToken ?? "";
    jwks = await (await stage.cardea.fetch(new Request(`${issuer}/.well-known/jwks.json`))).json();
  });
  afterAll(() => stage.close());

  test("JWT-12: [C7] verifies our token by our published keys, extra claims included", () => {
    expect(verify({ token, jwks, algorithm, issuer }).claims).toMatchObject({
      iss: issuer,
      aud: issuer,
      realm: "main",
      mail: "ada@example.org",
      scope: "account",
    });
  });

  test("JWT-07: refuses it for another audience, and a token whose claims were changed", () => {
    expect(verify({ token, jwks, algorithm, issuer: "http://elsewhere.example" }).refused).toMatch(/Invalid(?:Audience|Issuer)/);
    const [head, body = "", signature] = token.split(".");
    const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as object;
    const forged = [head, Buffer.from(JSON.stringify({ ...claims, sub: "root" })).toString("base64url"), signature].join(".");
    expect(verify({ token: forged, jwks, algorithm, issuer }).refused).toBe("InvalidSignatureError");
  });
});
