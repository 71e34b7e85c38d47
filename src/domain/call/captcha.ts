/** Whether a person calls: asked before the act, of whoever comes through a door, where the realm's settings name the operation. */
import { invalidRequest } from "../../kernel/input.ts";
import { type CaptchaPlace, Unavailable } from "../../kernel/ports.ts";
import { commonProblems, fieldFault } from "../../kernel/problem.ts";
import { parseOwn, type Realm } from "../realm/realm.ts";
import type { CallContext } from "./call-context.ts";
import type { Services } from "./services.ts";
import { type Bucket, isOver, takeSlots } from "./throttle.ts";

/** Longer than any answer stays good: ALTCHA challenges live ten minutes, answers of the services five at most. */
const rememberedSeconds = 15 * 60;

/** True when strangers who call the operation have to show that they are people. */
export function asksForCaptcha({ settings }: Realm, operation: string): boolean {
  return settings.captcha.operations.includes(operation);
}

/** What a realm may ask for: of operations that can ask, where the instance has a provider. @throws Problem `invalid_request` */
export function checkCaptchaSettings({ captcha, captchaOperations }: Services, operations: readonly string[]): void {
  if (operations.length > 0 && captcha === null) {
    const message = "This instance has no captcha provider, so nobody could pass.";
    throw invalidRequest([fieldFault("/captcha/operations", "captcha_not_configured", { message })]);
  }
  const errors = operations.flatMap((name, at) =>
    captchaOperations.has(name) ? [] : [fieldFault(`/captcha/operations/${at}`, "unknown_operation")],
  );
  if (errors.length > 0) throw invalidRequest(errors);
}

/**
 * Realms whose own settings ask for a captcha that nobody can judge: the instance has lost its provider since. Their operations are
 * unavailable, or let everybody pass; so the start says it.
 */
export async function warnOfLostCaptchas({ captcha, database, log }: Services): Promise<void> {
  if (captcha !== null) return;
  const rows = await database.queries.selectFrom("realm").select(["name", "settings"]).where("settings", "like", '%"captcha"%').execute();
  for (const { name, settings } of rows) {
    const { operations = [], onFailure = "closed" } = parseOwn(settings).captcha ?? {};
    if (operations.length > 0)
      log.warn({ realm: name, operations, onFailure }, "A realm asks for a captcha, but the instance has no captcha provider.");
  }
}

export function captchaPlace(context: Pick<CallContext, "realm" | "clock">): CaptchaPlace {
  return { realmId: context.realm.id, now: context.clock.now() };
}

/** The host's own code is no stranger. @throws Problem `captcha_required`, or `unavailable` where the policy is closed. */
export function provePerson(operation: string, context: CallContext, answer: unknown): Promise<void> | undefined {
  if (context.call.face === "library" || !asksForCaptcha(context.realm, operation)) return undefined;
  return prove(operation, context, answer);
}

async function prove(operation: string, context: CallContext, answer: unknown): Promise<void> {
  const { services } = context;
  if (typeof answer !== "string") throw refusal(context, "Show that you are a person: this operation asks for a captcha.");
  const name = await judge(operation, context, answer);
  if (name === "open") return;
  if (name === null || !(await spend(services, captchaPlace(context), name)))
    throw refusal(context, "The answer to the captcha is wrong, has lapsed or was used already.");
}

function refusal(context: CallContext, message: string) {
  return context.problem(commonProblems.captchaRequired, {
    detail: message,
    errors: [fieldFault("/captcha", "captcha_required", { message })],
  });
}

/** @returns the answer's name, null when it is wrong, "open" when nobody can judge it and the realm lets people in all the same. */
async function judge(operation: string, context: CallContext, answer: string): Promise<string | null> {
  const { services, realm, client } = context;
  try {
    if (services.captcha === null) throw new Unavailable("The realm asks for a captcha, but the instance has no provider.");
    return await services.captcha.verify(answer, captchaPlace(context), { operation, address: client.address });
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    services.log.warn({ error, operation, realm: realm.name }, "A captcha could not be judged.");
    if (realm.settings.captcha.onFailure === "open") return "open";
    throw error;
  }
}

/** One statement counts the answer: the first to come is the only one, however many come at once. */
async function spend({ database, keyRing }: Services, { realmId, now }: CaptchaPlace, name: string): Promise<boolean> {
  const bucket: Bucket = { name: `captcha.${name}`, limit: 1, windowSeconds: rememberedSeconds };
  const [slot] = await takeSlots(database.queries, { keyRing, realmId, now }, [bucket]);
  return slot !== undefined && !isOver(slot);
}
