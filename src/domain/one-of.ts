/** The rule "one of these fields", which a schema of optional fields can't say by itself. */
import type { z } from "zod";
import { ruleFault } from "../kernel/problem.ts";

/** @param count `exactly` one of them, or at most one. The problem points to the first that is too much, or to the first of all. */
export function oneOf<Shape extends z.ZodObject>(shape: Shape, names: readonly string[], count: "exactly" | "at most"): Shape {
  return shape.superRefine((input, refusal) => {
    const given = names.filter((name) => input[name] !== undefined);
    if (given.length === 1 || (given.length === 0 && count === "at most")) return;
    const fault = ruleFault(count === "exactly" ? "exactly_one_of" : "at_most_one_of", { names: names.join(", ") });
    refusal.addIssue({ code: "custom", path: [given[1] ?? names[0] ?? ""], ...fault, input });
  });
}
