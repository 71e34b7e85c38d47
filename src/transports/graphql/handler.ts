/** GraphQL over HTTP (the GraphQL-over-HTTP specification), by `graphql-http`: one POST, one document, one answer with its cookies. */
import { GraphQLError, type GraphQLSchema, getOperationAST } from "graphql";
import {
  createHandler,
  type Response as HttpAnswer,
  type Request as HttpRequest,
  type OperationArgs,
  parseRequestParams,
  type RequestParams,
} from "graphql-http";
import type { Call } from "../../domain/call/call.ts";
import type { Services } from "../../domain/call/services.ts";
import type { Engine } from "../../domain/engine/engine.ts";
import { invalidRequest } from "../../kernel/input.ts";
import { commonProblems, fieldFault, Problem } from "../../kernel/problem.ts";
import { readText } from "../body.ts";
import { cookiesOf } from "../cookies.ts";
import { type Environment, headerOf } from "../request.ts";
import { maskErrors, refuse, refuseDocument, respond } from "./answers.ts";
import { createDocuments } from "./documents.ts";
import { documentProblem, type Exchange, errorOf, inputProblem, variablesProblem } from "./problems.ts";
import { graphqlSchema } from "./schema.ts";

/** What the handler needs of the engine. */
export interface GraphqlEngine extends Pick<Engine, "routes" | "invoke"> {
  readonly services: Pick<Services, "options" | "log">;
}

export interface GraphqlRequest {
  readonly request: Request;
  readonly environment: Environment | undefined;
  readonly call: Call;
  /** Go out with the answer, whatever it is. */
  readonly headers: Readonly<Record<string, string>>;
}

type Incoming = HttpRequest<GraphqlRequest, Exchange>;

/**
 * Makes the handler. Building the schema takes some milliseconds, so it is done once.
 * The caller has checked where the request comes from, and has read the call.
 */
export function createGraphqlHandler(engine: GraphqlEngine): (asked: GraphqlRequest) => Promise<Response> {
  const { options, log } = engine.services;
  const schema = graphqlSchema<Exchange>(engine.routes, async (route, input, exchange) => {
    const outcome = await engine.invoke(route, exchange.call, input);
    exchange.effects.push(...outcome.effects);
    return outcome.ok ? outcome.value : errorOf(outcome.problem, exchange, { locale: outcome.locale });
  });
  const judge = createJudge(engine, schema);
  const handle = createHandler<GraphqlRequest, Exchange, Exchange>({
    parseRequestParams: readParams,
    onSubscribe: ({ context }, params) => judge.document(context, params),
    onOperation: ({ context }, args, result) =>
      result.data === undefined ? judge.variables(context, args) : maskErrors(result, context, log),
  });
  return async function graphql(asked) {
    const { request, environment, call, headers } = asked;
    const accept = headerOf(request, environment, "accept") ?? "*/*";
    const contentType = headerOf(request, environment, "content-type") ?? "";
    const exchange: Exchange = { call, accept, effects: [], spoken: new Set() };
    const incoming = { method: request.method, url: "", headers: { accept, "content-type": contentType }, body: null };
    const made = await handle({ ...incoming, raw: asked, context: exchange });
    return respond(made, exchange, headers, cookiesOf(options, call.realm, exchange.effects));
  };
}

/** POST only: a GET could be sent by any page, and would put inputs into addresses and logs (GQL-05). */
async function readParams(incoming: Incoming): Promise<RequestParams | HttpAnswer> {
  const { method, raw, context } = incoming;
  if (method !== "POST") return refuse(context, new Problem(commonProblems.methodNotAllowed), { allow: "POST" });
  try {
    const body = await readText(raw.request, headerOf(raw.request, raw.environment, "content-length"));
    return await parseRequestParams({ ...incoming, body });
  } catch (error) {
    return refuse(context, unreadable(error));
  }
}

function unreadable(error: unknown): Problem {
  // Here a body is a document, and every limit of documents is refused alike.
  if (error instanceof Problem && error.type === commonProblems.payloadTooLarge) {
    return invalidRequest([fieldFault("", "too_large", { message: error.detail })]);
  }
  if (error instanceof Problem) return error;
  const message = `${error instanceof Error ? error.message : "Unreadable body"}.`;
  return invalidRequest([fieldFault("", "invalid_document", { message })]);
}

interface Judge {
  /** What is to be run, or why not. */
  document(exchange: Exchange, params: RequestParams): OperationArgs<Exchange> | Promise<HttpAnswer>;
  /** Why nothing was run: only variables can be wrong by then. */
  variables(exchange: Exchange, args: OperationArgs<Exchange>): Promise<HttpAnswer>;
}

function createJudge({ routes, services }: GraphqlEngine, schema: GraphQLSchema): Judge {
  const byName = new Map(routes.map((route) => [route.operation.contract.name, route]));
  const isOpen = services.options.mode === "development";
  const prepare = createDocuments({ schema, routes, isOpen });
  return {
    document(exchange, { query, variables, operationName = null }) {
      const prepared = prepare(query);
      if (prepared.kind === "refused") return refuse(exchange, prepared.problem);
      const { document } = prepared;
      if (prepared.kind === "invalid") {
        const problem = document && inputProblem(document, variables ?? {}, byName);
        return refuseDocument(exchange, problem ?? documentProblem(prepared.errors));
      }
      if (!getOperationAST(prepared.document, operationName)) {
        return refuseDocument(
          exchange,
          documentProblem([new GraphQLError("Say by operationName which operation of the document to run.")]),
        );
      }
      const args = { schema, document: prepared.document, variableValues: variables ?? {}, operationName };
      return { ...args, contextValue: exchange, hideSuggestions: !isOpen };
    },
    variables(exchange, { document, variableValues, operationName }) {
      const operation = getOperationAST(document, operationName);
      return refuseDocument(exchange, inputProblem(document, variableValues ?? {}, byName) ?? variablesProblem(operation ?? null));
    },
  };
}
