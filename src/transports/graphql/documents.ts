/** Documents parsed, judged and validated once, then kept: most clients send the same few texts for ever. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { invalidRequest } from "../../kernel/input.ts";
import type { Problem } from "../../kernel/problem.ts";
import { fieldFault } from "../../kernel/problem.ts";
import type { Route } from "../../kernel/route.ts";
import { credentialOperations, findTooManyChanges } from "./credentials.ts";
import { findExcess, limits } from "./limits.ts";

/** A document ready to run, or why it is not: GraphQL's own errors, or a refusal of ours. */
export type Prepared =
  | { readonly kind: "document"; readonly document: DocumentNode }
  | { readonly kind: "invalid"; readonly document: DocumentNode | null; readonly errors: readonly GraphQLError[] }
  | { readonly kind: "refused"; readonly problem: Problem };

export interface DocumentRules {
  readonly schema: GraphQLSchema;
  readonly routes: readonly Route[];
  /** Development: the schema can be asked for, and a mistyped name is answered with suggestions (GQL-01). */
  readonly isOpen: boolean;
}

/** The cache holds at most so many documents, and so many UTF-16 units of them: 4 MiB of text at most. */
const maxDocuments = 500;
const maxCachedUnits = 2 * 1024 * 1024;
/** Errors that validation collects before it stops. */
const maxErrors = 20;

/** Prepares documents; those that are valid are kept, the least recently used go first. */
export function createDocuments(rules: DocumentRules): (text: string) => Prepared {
  const credentials = credentialOperations(rules.routes);
  const kept = new Map<string, Prepared>();
  let units = 0;
  return function prepare(text) {
    const known = kept.get(text);
    if (known !== undefined) {
      kept.delete(text);
      kept.set(text, known);
      return known;
    }
    const prepared = prepareAnew({ ...rules, credentials }, text);
    // What is refused is not kept: nobody who is honest asks for it twice, and others could fill the cache with it.
    if (prepared.kind !== "document") return prepared;
    kept.set(text, prepared);
    units += text.length;
    for (const [oldest] of kept) {
      if (kept.size <= maxDocuments && units <= maxCachedUnits) break;
      kept.delete(oldest);
      units -= oldest.length;
    }
    return prepared;
  };
}

function prepareAnew({ schema, credentials, isOpen }: DocumentRules & { credentials: ReadonlySet<string> }, text: string): Prepared {
  if (Buffer.byteLength(text) > limits.documentBytes) return refused(`A document may be ${limits.documentBytes} bytes long.`);
  const document = parseWithin(text);
  if (document instanceof GraphQLError) {
    return document.message.includes("Parsing aborted")
      ? refused(`A document may hold ${limits.tokens} tokens.`)
      : invalid(null, [document]);
  }
  const excess = findExcess(document) ?? findTooManyChanges(document, credentials);
  if (excess !== null) return refused(excess);
  const validationRules = isOpen ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const errors = validate(schema, document, validationRules, { maxErrors, hideSuggestions: !isOpen });
  return errors.length === 0 ? { kind: "document", document } : invalid(document, errors);
}

function parseWithin(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function invalid(document: DocumentNode | null, errors: readonly GraphQLError[]): Prepared {
  return { kind: "invalid", document, errors };
}

function refused(sentence: string): Prepared {
  return { kind: "refused", problem: invalidRequest([fieldFault("", "too_large", { message: sentence })]) };
}
