/** What a document may cost, judged on its syntax before anything is validated or run (DOS-05, GQL-02, GQL-03, GQL-07). */
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode, visit } from "graphql";

/** Limits of one document. An honest one is far below: our answers are at most a few levels deep. */
export const limits = {
  /** UTF-8 bytes of the document. */
  documentBytes: 16 * 1024,
  /** Lexical tokens; the parser stops there. */
  tokens: 2000,
  /** Levels of fields. */
  depth: 12,
  /** Fields with an alias: the usual way to repeat an operation. */
  aliases: 15,
  /** Fields after fragments are spread. */
  fields: 500,
  /** Fields at the root, each of which runs an operation. */
  rootFields: 10,
  directives: 20,
} as const;

interface Size {
  /** Fields with fragments spread; may be astronomically large, but is only ever added up. */
  readonly fields: number;
  readonly depth: number;
}

const nothing: Size = { fields: 0, depth: 0 };

/** A sentence on the first limit that the document exceeds, or null. Takes time linear in the document, fragment cycles included. */
export function findExcess(document: DocumentNode): string | null {
  const counts = countNodes(document);
  if (counts.aliases > limits.aliases) return `A document may hold ${limits.aliases} aliases.`;
  if (counts.directives > limits.directives) return `A document may hold ${limits.directives} directives.`;
  const sizeOf = measure(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { fields, depth } = sizeOf(definition.selectionSet);
    if (depth > limits.depth) return `Fields may be nested ${limits.depth} levels deep.`;
    if (fields > limits.fields) return `A document may ask for ${limits.fields} fields.`;
    if (rootKeys(document, definition.selectionSet).size > limits.rootFields)
      return `An operation may have ${limits.rootFields} fields at its root.`;
  }
  return null;
}

/** The names of the fields at the root by response key, fragments spread: fields with the same key are run once. */
export function rootKeys(document: DocumentNode, root: SelectionSetNode): Map<string, string> {
  const fragments = fragmentsOf(document);
  const keys = new Map<string, string>();
  const spread = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) keys.set(selection.alias?.value ?? selection.name.value, selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) collect(fragment.selectionSet);
      }
    }
  };
  collect(root);
  return keys;
}

function countNodes(document: DocumentNode): { aliases: number; directives: number } {
  const counts = { aliases: 0, directives: 0 };
  visit(document, {
    Field(node) {
      if (node.alias !== undefined) counts.aliases += 1;
    },
    Directive() {
      counts.directives += 1;
    },
  });
  return counts;
}

/** Measures selections; each fragment is measured once. Inside a cycle it counts as nothing: validation refuses it next. */
function measure(document: DocumentNode): (set: SelectionSetNode) => Size {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Size>();
  const sizeOfFragment = (name: string): Size => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, nothing);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? nothing : sizeOf(fragment.selectionSet);
    known.set(name, size);
    return size;
  };
  const sizeOfSelection = (selection: SelectionNode): Size => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return sizeOf(selection.selectionSet);
    // Introspection is deep by nature: graphql's own rule bounds it in development, and production refuses it.
    if (selection.name.value.startsWith("__")) return nothing;
    const inner = selection.selectionSet === undefined ? nothing : sizeOf(selection.selectionSet);
    return { fields: inner.fields + 1, depth: inner.depth + 1 };
  };
  const sizeOf = (set: SelectionSetNode): Size => {
    const sizes = set.selections.map(sizeOfSelection);
    return {
      fields: sizes.reduce((sum, { fields }) => sum + fields, 0),
      depth: sizes.reduce((most, { depth }) => Math.max(most, depth), 0),
    };
  };
  return sizeOf;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}
