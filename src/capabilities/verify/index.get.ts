/** What a proxy asks before it lets a request through to the site behind it: `auth_request` of nginx, forward auth of Traefik and Caddy. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { rolesOf } from "../../domain/user/user-state.ts";

export default operation({
  name: "forwardAuth",
  summary: "Answers 204 to a proxy, with who is signed in as headers X-Auth-User, X-Auth-Email, X-Auth-Roles and X-Auth-Realm.",
  access: { who: "user" },
  output: z.object({}),
  graphql: false,
  isProxyCheck: true,
}).run((_input, { user, realm, effects }) => {
  effects.push({
    kind: "identityTold",
    userId: user.id,
    // An address that nobody has proven is somebody else's, for all that the site behind can know.
    email: user.email_verified_at === null ? null : user.email,
    roles: rolesOf(user),
    realm: realm.name,
  });
  return {};
});
