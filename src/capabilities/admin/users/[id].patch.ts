/** An administrator changes what a user could change as well, and the fields that only administrators may. */
import { z } from "zod";
import { adminUserOutput, toAdminUser } from "../../../domain/administration/admin-user.ts";
import { changeManagedUser, findChangeableUser } from "../../../domain/administration/managed-change.ts";
import { readUsername } from "../../../domain/call/field-rules.ts";
import { operation } from "../../../domain/call/operation.ts";
import { problems } from "../../../domain/problems.ts";
import { checkProfile } from "../../../domain/realm/profile-fields.ts";
import { untilSettled } from "../../../domain/settled.ts";
import { idInput, localeInput, profileInput, usernameInput } from "../../../domain/shapes.ts";
import { changedProfile, findUserByUsername } from "../../../domain/user/user.ts";

export default operation({
  name: "adminUpdateUser",
  summary: "Changes a user's name, profile fields and language; absent fields stay, null clears.",
  access: { who: "admin" },
  input: z.object({ id: idInput, username: usernameInput.nullish(), profile: profileInput.nullish(), locale: localeInput.nullish() }),
  output: adminUserOutput,
  problems: [problems.usernameTaken],
}).run(async (input, context) => {
  const { realm, clock } = context;
  const user = await findChangeableUser(context, input.id);
  const username = input.username == null ? null : readUsername(input.username, "username");
  checkProfile(context, input.profile, { isNew: false, by: "admin" });
  const isRenamed = input.username !== undefined && (username?.key ?? null) !== user.username_key;
  const set = {
    ...(input.username === undefined ? {} : { username: username?.name ?? null, username_key: username?.key ?? null }),
    ...(input.profile === undefined ? {} : { profile: changedProfile(user, input.profile) }),
    ...(input.locale === undefined ? {} : { locale: input.locale }),
  };
  const updated = await untilSettled(() =>
    changeManagedUser(context, {
      user,
      set,
      ...(isRenamed && { tell: "USERNAME" as const }),
      async also({ queries }) {
        const holder = username === null ? null : await findUserByUsername(queries, realm.id, username.key, clock.now());
        if (holder !== null && holder.id !== user.id) throw context.problem(problems.usernameTaken);
      },
    }),
  );
  return { user: await toAdminUser(context, updated) };
});
