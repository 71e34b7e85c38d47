/** Problems in words: the texts where there are some, and the host's own words where there are none. */
import { describe, expect, test } from "vitest";
import { problems } from "../domain/problems.ts";
import { invalidRequest } from "../kernel/input.ts";
import { commonProblems, fieldFault, Problem, problemType } from "../kernel/problem.ts";
import type { Locale } from "../texts/locale.ts";
import { loadTexts } from "../texts/texts.ts";
import { hearerOf, sayProblem } from "./problem-words.ts";

const say = (problem: Problem, locale: Locale) => sayProblem(problem, { requestId: "r1", locale });

describe("a problem in words", () => {
  test("is said at once in English, and in a language that was spoken before", async () => {
    expect(say(new Problem(commonProblems.forbidden), "en")).not.toBeInstanceOf(Promise);
    await loadTexts("nl");
    expect(say(new Problem(commonProblems.forbidden), "nl")).not.toBeInstanceOf(Promise);
  });

  test.each<[Locale, number, string]>([
    ["en", 45, "Too many tries. Wait 45 seconds, then try again."],
    ["de", 120, "Zu viele Versuche. Warten Sie 2 Minuten und versuchen Sie es dann noch einmal."],
    ["ja", 7200, "回数が多すぎます。2 時間待ってから、もう一度お試しください。"],
  ])("says in %s how long %i seconds are, and its kind does not", async (locale, retryAfterSeconds, detail) => {
    const { body } = await say(new Problem(commonProblems.rateLimited, { retryAfterSeconds }), locale);
    expect(body.detail).toBe(detail);
    expect(body.title).toBe((await loadTexts(locale)).problems.rate_limited);
  });

  test("keeps in English what it says of this very case, and says its kind elsewhere", async () => {
    const problem = new Problem(commonProblems.notFound, { detail: "You have no such passkey." });
    expect((await say(problem, "en")).body.detail).toBe("You have no such passkey.");
    expect((await say(problem, "it")).body.detail).toBe((await loadTexts("it")).problems.not_found);
  });

  test("lists what is wrong with the fields", async () => {
    const faults = [fieldFault("/a", "required"), fieldFault("", "exactly_one_of", { code: "custom", values: { names: "b, c" } })];
    const { body } = await say(invalidRequest(faults), "nl");
    expect(body.detail).toBe("/a: Vul dit in. Geef precies één van: b, c.");
    expect(body.errors).toEqual([
      { pointer: "/a", message: "Vul dit in.", code: "required" },
      { pointer: "", message: "Geef precies één van: b, c.", code: "custom" },
    ]);
    const rejected = new Problem(problems.passwordRejected, { errors: [fieldFault("/password", "password_common")] });
    expect((await say(rejected, "nl")).body.detail).toBe((await loadTexts("nl")).fieldErrors.password_common);
  });

  test("of a host's own kind is in the host's words, and claims no language", async () => {
    const { body, locale } = await say(new Problem(problemType("no_moon", 409, "Only at full moon."), { detail: "Ce soir, non." }), "fr");
    expect([body.title, body.detail, locale]).toEqual(["Only at full moon.", "Ce soir, non.", null]);
  });

  test("keeps a host's own rule about a field in the host's words", async () => {
    const { body } = await say(invalidRequest([{ pointer: "/a", message: "An even number.", code: "custom" }]), "fr");
    expect(body.errors).toEqual([{ pointer: "/a", message: "An even number.", code: "custom" }]);
  });

  test.each(["constructor", "toString", "__proto__"])("whose code is %s is not looked up where objects keep their own", async (code) => {
    const { body } = await say(new Problem(problemType(code, 409, "Odd.")), "fr");
    expect(body.title).toBe("Odd.");
  });
});

test("who hears it: the account's language, else the request's, else English", () => {
  const call = (languages: string | null) => ({ requestId: "r1", client: { languages } });
  expect(hearerOf(call("fr"), "de").locale).toBe("de");
  expect(hearerOf(call("fr")).locale).toBe("fr");
  expect(hearerOf(call(null), null).locale).toBe("en");
});
