/** What the pages say in English: the administrators' console. Every key begins with `console.`. */

export const consoleArea = {} as const;
