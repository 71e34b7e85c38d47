/** The GraphQL schema: every operation is a field of `Query` or `Mutation`, with one generic resolver. */
import {
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  introspectionFromSchema,
  printSchema,
} from "graphql";
import type { Route } from "../../kernel/route.ts";
import { type DescribedOperation, describeOperations, referenceOf, resolved } from "../json-schema.ts";
import { capitalise, createTypes, type TypeFactory } from "./types.ts";

/** Runs one operation for one field; `context` is the request's. */
export type Resolve<Context> = (route: Route, input: unknown, context: Context) => Promise<unknown>;

/** Builds the schema. Fields can be null: where one fails, the others of the document still answer. */
export function graphqlSchema<Context>(routes: readonly Route[], resolve: Resolve<Context>): GraphQLSchema {
  const catalogue = describeOperations(routes.filter((route) => route.operation.contract.graphql !== false));
  const types = createTypes(catalogue.named);
  const fieldsOf = (operations: readonly DescribedOperation[]): Record<string, GraphQLFieldConfig<unknown, Context>> =>
    Object.fromEntries(
      operations.map((operation) => [operation.route.operation.contract.name, fieldOf(operation, types, isOptional(operation), resolve)]),
    );
  const isOptional = ({ input }: DescribedOperation): boolean => input !== null && !resolved(input, catalogue.named).required?.length;
  const queries = fieldsOf(catalogue.operations.filter(({ route }) => isQuery(route)));
  const mutations = fieldsOf(catalogue.operations.filter(({ route }) => !isQuery(route)));
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: "Query", description: "What can be read.", fields: queries }),
    mutation:
      Object.keys(mutations).length === 0
        ? null
        : new GraphQLObjectType({ name: "Mutation", description: "What can be changed.", fields: mutations }),
  });
}

/** A GET is a query, the rest are mutations: so says the contract, also of a POST that only reads. */
export function isQuery(route: Route): boolean {
  return route.method === "get";
}

/** The schema in the schema definition language, for `/schema.graphql` and the committed copy. */
export function graphqlSdl(routes: readonly Route[]): string {
  return `${printSchema(graphqlSchema(routes, () => Promise.resolve(null)))}\n`;
}

/** The same as what introspection would answer, as JSON. */
export function graphqlIntrospection(routes: readonly Route[]): string {
  return JSON.stringify(introspectionFromSchema(graphqlSchema(routes, () => Promise.resolve(null))));
}

function fieldOf<Context>(
  operation: DescribedOperation,
  types: TypeFactory,
  isOptional: boolean,
  resolve: Resolve<Context>,
): GraphQLFieldConfig<unknown, Context> {
  const { route } = operation;
  const { name, summary } = route.operation.contract;
  const type = types.output(operation.output, referenceOf(operation.output) ?? `${capitalise(name)}Payload`);
  return {
    description: summary,
    type: type instanceof GraphQLNonNull ? type.ofType : type,
    args: argumentsOf(operation, types, isOptional),
    resolve: (_source, { input }: { input?: unknown }, context) => resolve(route, input ?? {}, context),
  };
}

function argumentsOf({ route, input }: DescribedOperation, types: TypeFactory, isOptional: boolean): GraphQLFieldConfigArgumentMap {
  if (input === null) return {};
  const type = types.input(input, `${capitalise(route.operation.contract.name)}Input`);
  return { input: { type: isOptional && type instanceof GraphQLNonNull ? type.ofType : type } };
}
