/** The GraphQL schema: what it is made of. */
import { buildSchema, printSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { smallEngine } from "../../../test/support/small-engine.ts";
import { graphqlSdl } from "./schema.ts";

describe("the schema", () => {
  const sdl = graphqlSdl(smallEngine().routes);

  test("is valid, and each operation is a field but those for REST only", () => {
    expect(`${printSchema(buildSchema(sdl))}\n`).toBe(sdl);
    expect(sdl).toMatchInlineSnapshot(`
      """"What can be read."""
      type Query {
        """Greets."""
        getGreeting(input: GetGreetingInput): GetGreetingPayload
      }

      type GetGreetingPayload {
        text: String!
        length: Int!
        people: [Person!]!
      }

      """Somebody."""
      type Person {
        id: String!
        name: String
        state: PersonState!
        profile: JSON!
        createdAt: Instant!
      }

      enum PersonState {
        ACTIVE
        SUSPENDED
      }

      """Any JSON value."""
      scalar JSON @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc8259")

      """An instant in UTC, ISO 8601."""
      scalar Instant @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339")

      input GetGreetingInput {
        name: String
        times: Int! = 1
      }

      """What can be changed."""
      type Mutation {
        """Signs in with a password."""
        signIn(input: SignInInput!): SignIn

        """Ends the session."""
        signOut: SignOutPayload

        """Changes a person."""
        updatePerson(input: UpdatePersonInput!): UpdatePersonPayload

        """Fails as a bug would."""
        explode: ExplodePayload
      }

      type SignIn {
        person: Person
        tokenType: String!
        aal: Int!
      }

      input SignInInput {
        name: String!
        password: String!
      }

      type SignOutPayload {
        message: String!
      }

      type UpdatePersonPayload {
        person: Person!
      }

      input UpdatePersonInput {
        id: String!
        name: String
        state: PersonState
        tags: [String!]
      }

      type ExplodePayload {
        message: String!
      }
      "
    `);
  });
});
