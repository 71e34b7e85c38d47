/** Problems in GraphQL's form, and GraphQL's own errors as problems: a caller meets one kind of refusal, whatever found it. */
import {
  type ArgumentNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  print,
  valueFromASTUntyped,
} from "graphql";
import type { Call, Effect } from "../../domain/call/call.ts";
import { invalidRequest, parseInput } from "../../kernel/input.ts";
import { fieldFault, Problem } from "../../kernel/problem.ts";
import type { Route } from "../../kernel/route.ts";
import type { Locale } from "../../texts/locale.ts";
import { hearerOf, sayProblem } from "../problem-words.ts";

/** One request on its way; also the context of its resolvers. A type, since `graphql-http` asks for an index signature. */
export type Exchange = {
  readonly call: Call;
  /** The `Accept` header. */
  readonly accept: string;
  /** What all fields of the document did, in order. */
  readonly effects: Effect[];
  /** The languages that its problems were said in. */
  readonly spoken: Set<Locale>;
};

interface Circumstances {
  /** The account's language (`Outcome.locale`). */
  readonly locale?: string | null;
  readonly cause?: GraphQLError;
}

type Variables = Readonly<Record<string, unknown>>;

/** `message` is the detail, `extensions` the body that REST would answer (RFC 9457), with the seconds to wait where there are some. */
export async function errorOf(problem: Problem, exchange: Exchange, { locale = null, cause }: Circumstances = {}): Promise<GraphQLError> {
  const { retryAfterSeconds } = problem;
  const said = await sayProblem(problem, hearerOf(exchange.call, locale));
  if (said.locale !== null) exchange.spoken.add(said.locale);
  return new GraphQLError(said.body.detail, {
    ...(cause?.nodes && { nodes: cause.nodes }),
    ...(cause?.path && { path: cause.path }),
    extensions: { ...said.body, ...(retryAfterSeconds !== null && { retryAfterSeconds }) },
  });
}

/**
 * Where GraphQL finds a wrong input before the kernel sees it, the kernel judges it again, so that pointers, sentences and codes are
 * the same as elsewhere. GraphQL's own sentences also quote values, which may be passwords.
 */
export function inputProblem(document: DocumentNode, variables: Variables, routes: ReadonlyMap<string, Route>): Problem | null {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const values = withDefaults(definition, variables);
    for (const selection of definition.selectionSet.selections) {
      if (selection.kind !== Kind.FIELD) continue;
      const route = routes.get(selection.name.value);
      const problem = route === undefined ? null : judge(route, selection.arguments ?? [], values);
      if (problem !== null) return problem;
    }
  }
  return null;
}

/** For a document that is not GraphQL, asks for what isn't there, or breaks a rule of GraphQL. */
export function documentProblem(errors: readonly GraphQLError[]): Problem {
  return invalidRequest(errors.map(({ message }) => fieldFault("", "invalid_document", { message })));
}

/** For variables that don't fit their declared types while the operation's input would: an integer as text, for instance. */
export function variablesProblem(operation: OperationDefinitionNode | null): Problem {
  const names = operation?.variableDefinitions?.map(({ variable, type }) => `$${variable.name.value}: ${print(type)}`) ?? [];
  const message = `The variables do not fit the types that the document declares (${names.join(", ")}).`;
  return invalidRequest([fieldFault("", "wrong_type", { code: "invalid_type", message })]);
}

function judge(route: Route, args: readonly ArgumentNode[], values: Variables): Problem | null {
  const argument = args.find(({ name }) => name.value === "input");
  try {
    parseInput(route.operation.input, (argument && valueFromASTUntyped(argument.value, values)) ?? {});
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = operation.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return { ...Object.fromEntries(defaults ?? []), ...variables };
}
