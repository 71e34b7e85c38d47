/** Changes of one's own account: what is absent stays, null clears. */
import { z } from "zod";
import { readUsername } from "../../domain/call/field-rules.ts";
import { operation } from "../../domain/call/operation.ts";
import { problems } from "../../domain/problems.ts";
import { checkProfile } from "../../domain/realm/profile-fields.ts";
import { untilSettled } from "../../domain/settled.ts";
import { localeInput, profileInput, usernameInput } from "../../domain/shapes.ts";
import { changedProfile, findUserByUsername, updateUser } from "../../domain/user/user.ts";
import { toUser, userShape } from "../../domain/user/user-state.ts";

export default operation({
  name: "updateAccount",
  summary: "Changes the user name, profile fields and language; absent fields stay, null clears.",
  access: { who: "user", verified: true },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ username: usernameInput.nullish(), profile: profileInput.nullish(), locale: localeInput.nullish() }),
  output: z.object({ user: userShape }),
  problems: [problems.usernameTaken],
}).run(async (input, context) => {
  const { user, realm, clock } = context;
  const username = input.username == null ? null : readUsername(input.username, "username");
  checkProfile(context, input.profile, { isNew: false, by: "user" });
  const change = {
    ...(input.username === undefined ? {} : { username: username?.name ?? null, username_key: username?.key ?? null }),
    ...(input.profile === undefined ? {} : { profile: changedProfile(user, input.profile) }),
    ...(input.locale === undefined ? {} : { locale: input.locale }),
  };
  const updated = await untilSettled(() =>
    context.commit(async (transaction) => {
      const holder = username === null ? null : await findUserByUsername(transaction.queries, realm.id, username.key, clock.now());
      if (holder !== null && holder.id !== user.id) throw context.problem(problems.usernameTaken);
      return updateUser(transaction, user, change, clock.now());
    }),
  );
  return { user: toUser(updated, realm.name) };
});
