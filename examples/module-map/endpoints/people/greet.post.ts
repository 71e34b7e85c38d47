/** `POST /auth/api/people/greet`: an operation of the app's own, with all that Cardea's have. */
import { z } from "zod";
// In a program of your own this is "cardea".
import { operation } from "../../../../src/index.ts";

export default operation({
  name: "greetPerson",
  summary: "Greets somebody in the caller's name.",
  access: { who: "user" },
  input: z.object({ name: z.string().min(1).max(80) }),
  output: z.object({ text: z.string() }),
}).run(({ name }, { user }) => ({ text: `Hello, ${name}, says ${user.email}.` }));
