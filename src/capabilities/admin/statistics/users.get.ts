/** How many users there are of each state. */
import { z } from "zod";
import { countUsersByState } from "../../../domain/administration/user-count.ts";
import { operation } from "../../../domain/call/operation.ts";
import { userStateShape } from "../../../domain/user/user-state.ts";

export default operation({
  name: "adminGetUserCounts",
  summary: "Counts the users of the realm by state, up to a thousand of each.",
  access: { who: "admin" },
  input: z.object({}),
  output: z.object({
    states: z.array(
      z
        .object({
          state: userStateShape,
          count: z.int(),
          isMore: z.boolean().meta({ description: "There are more than were counted." }),
        })
        .meta({ id: "UserCount" }),
    ),
  }),
}).run(async (_input, { database, realm }) => ({ states: await countUsersByState(database.queries, realm.id) }));
