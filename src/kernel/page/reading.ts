/** What a page reads: an operation, the part of its answer that the page looks at, and where its inputs come from. */
import type { z } from "zod";

/** Data that a page shows: the answer of an operation, as far as the page looks at it. */
export interface Reading<Shape extends z.ZodType = z.ZodType> {
  readonly operation: string;
  readonly shape: Shape;
  /** The operation's one input, which takes the token of the link; without a link, or one that is of no use, null is read. Absent: no input. */
  readonly linkInput?: string;
  readonly inputs?: ReadingInputs;
}

export interface ReadingInputs {
  /** Inputs that the address's query may name: those alone, each once. */
  readonly query?: readonly string[];
  /** Inputs that are parameters of the address's path. */
  readonly path?: readonly string[];
  /** Inputs that are parameters of the address's path by another name: `{ userId: "id" }`. */
  readonly pathAs?: Readonly<Record<string, string>>;
  /** Inputs that are always the same. */
  readonly fixed?: Readonly<Record<string, string | number | boolean>>;
  /** Without this one in the query nothing is read. */
  readonly needs?: string;
  /** Names in the address's query that are no inputs themselves: `make` and the page look at them. */
  readonly asks?: readonly string[];
  /** Makes inputs of the time (milliseconds since 1970 UTC) and of what the query asks. */
  make?(now: number, asked: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
}

/** Names an operation to read and the part of its answer that the page shows. */
export function reading<Shape extends z.ZodType>(operation: string, shape: Shape): Reading<Shape> {
  return Object.freeze({ operation, shape });
}

/** The same for what the link of the page stands for; null where there is no link, or it is of no use. */
export function readingOfLink<Shape extends z.ZodType>(
  operation: string,
  shape: Shape,
  linkInput = "token",
): Reading<z.ZodNullable<Shape>> {
  return Object.freeze({ operation, shape: shape.nullable(), linkInput });
}

/** The same for one thing that the address's path names; the page is not found when there is no such thing. */
export function readingOfPath<Shape extends z.ZodType>(operation: string, shape: Shape, path: readonly string[] = ["id"]): Reading<Shape> {
  return Object.freeze({ operation, shape, inputs: { path } });
}

/**
 * The same with inputs of the address's query.
 * Null is read where the query is not one that the operation takes (its filter says what is wrong), or lacks what is needed.
 */
export function readingWith<Shape extends z.ZodType>(
  operation: string,
  shape: Shape,
  inputs: ReadingInputs,
): Reading<z.ZodNullable<Shape>> {
  return Object.freeze({ operation, shape: shape.nullable(), inputs });
}
