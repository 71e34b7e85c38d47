/** How many changes one document may make: one try of a credential, five changes in all (RAT-05, GQL-03, GQL-04). */
import { type DocumentNode, Kind, OperationTypeNode } from "graphql";
import type { Contract } from "../../kernel/operation.ts";
import type { Route } from "../../kernel/route.ts";
import { rootKeys } from "./limits.ts";

const maxMutations = 5;

/** Inputs with which somebody could guess: `password`, `currentPassword`, `totpCode`, `token`, `challenge`, `passkey`, … */
const guessable = /(?:password|code|token|passkey|challenge)$/i;

/** Names of the changes that take a credential or that strangers may make: a document may hold one. */
export function credentialOperations(routes: readonly Route[]): ReadonlySet<string> {
  return new Set(
    routes
      .map(({ operation }) => operation.contract)
      .filter(takesCredential)
      .map(({ name }) => name),
  );
}

function takesCredential({ access, input }: Contract): boolean {
  return access.who === "anyone" || Object.keys(input?.shape ?? {}).some((field) => guessable.test(field));
}

/** A sentence when an operation of the document makes too many changes, or null. */
export function findTooManyChanges(document: DocumentNode, credentials: ReadonlySet<string>): string | null {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== OperationTypeNode.MUTATION) continue;
    const names = [...rootKeys(document, definition.selectionSet).values()];
    if (names.length > maxMutations) return `A document may make ${maxMutations} changes.`;
    if (names.filter((name) => credentials.has(name)).length > 1) return "A document may hold one operation that takes a credential.";
  }
  return null;
}
