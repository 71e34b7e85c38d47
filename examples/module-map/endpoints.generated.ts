/** This program's own operations by place, for `createCardea({ endpoints })` where there is no disk. Written by `cardea generate`; don't edit. */
import greetPerson from "./endpoints/people/greet.post.ts";

export const endpoints = {
  "people/greet.post": greetPerson,
} as const;
