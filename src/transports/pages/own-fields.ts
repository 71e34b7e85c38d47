/** The fields that a form has beside its operation's inputs. */

/** Names of the fields that are the page's own; no operation's input begins with an underscore. */
export const ownFields = { form: "_form", token: "_token", returnTo: "_returnTo", of: "_of" } as const;
