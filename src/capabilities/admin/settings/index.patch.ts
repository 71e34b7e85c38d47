/** Changing the settings of a realm. Only what differs from the instance's is stored; every node works by it within a second. */
import { displayNameInput } from "../../../domain/administration/realm-shapes.ts";
import {
  changedDifference,
  changedPaths,
  checkProfileSettings,
  loosened,
  settingsAnswer,
  settingsChangeShape,
} from "../../../domain/administration/settings-change.ts";
import { checkCaptchaSettings } from "../../../domain/call/captcha.ts";
import { operation } from "../../../domain/call/operation.ts";
import { isInstanceAdministrator } from "../../../domain/call/roles.ts";
import { withoutKnownPictures } from "../../../domain/realm/branding.ts";
import { readOwnSettings, settingsOver, writeOwnSettings } from "../../../domain/realm/realm.ts";
import { invalidRequest } from "../../../kernel/input.ts";
import { commonProblems, fieldFault } from "../../../kernel/problem.ts";

export default operation({
  name: "adminUpdateSettings",
  summary:
    "Changes what the realm is called and its settings: null leads back to the instance's value; what guards users is loosened by instance administrators only.",
  access: { who: "admin" },
  input: settingsChangeShape.extend({ displayName: displayNameInput.optional() }),
  output: settingsAnswer,
}).run(async ({ displayName, ...input }, context) => {
  const { realm, user, options, clock } = context;
  checkCaptchaSettings(context.services, input.captcha?.operations ?? []);
  checkProfileSettings(options, input);
  const settings = await context.commit(async (transaction) => {
    const own = await readOwnSettings(transaction.queries, realm, clock.now());
    const now = settingsOver(options, own);
    const { change, unknown } = withoutKnownPictures(input, now.branding);
    if (unknown.length > 0) throw invalidRequest(unknown.map((pointer) => fieldFault(pointer, "unknown_picture", { code: "unknown" })));
    const difference = changedDifference(own, change);
    const next = settingsOver(options, difference);
    const looser = isInstanceAdministrator(user) ? [] : loosened(now, next);
    if (looser.length > 0) {
      const errors = looser.map((pointer) => fieldFault(pointer, "instance_administrator_only"));
      throw context.problem(commonProblems.forbidden, { detail: "Only an administrator of the instance may loosen this.", errors });
    }
    const changed = [...(displayName === undefined ? [] : ["displayName"]), ...changedPaths(now, next)];
    context.note({ targetId: realm.id, detail: { changed: changed.join(" ") } });
    await writeOwnSettings(transaction, realm, { settings: difference, displayName });
    return next;
  });
  // Another algorithm gets its key now, so that it is known well before it signs.
  await context.services.signingKeys.current({ ...realm, settings });
  return { displayName: displayName ?? realm.display_name, settings, captchaProvider: options.captcha?.provider ?? null };
});
