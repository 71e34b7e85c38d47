/** How many users there are of each state. */
import { z } from "zod";
import { operation } from "../../../domain/operation.ts";
import { countUsersByState } from "../../../domain/user-count.ts";
import { userStateShape } from "../../../domain/user-state.ts";

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
