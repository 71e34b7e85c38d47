/** `operation(contract).run(act)`, bound to Cardea's context: what every capability and every host's endpoint is made with. */
import { operationOn } from "../../kernel/operation.ts";
import type { CardeaContext } from "./context.ts";

export const operation = operationOn<CardeaContext>();
