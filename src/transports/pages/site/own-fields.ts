/** The fields that a form has beside its operation's inputs. */

/** Names of the fields that are the page's own; no operation's input begins with an underscore. */
export const ownFields = {
  form: "_form",
  token: "_token",
  returnTo: "_returnTo",
  of: "_of",
  /** A chosen row of a table, as often as there are. */
  row: "_row",
  /** The chosen rows in one, with dots between them: for addresses that we write. */
  rows: "_rows",
  /** Which form is to run for the chosen rows, while it is still a question. */
  ask: "_ask",
  /** Lets one and the same question be answered once. */
  nonce: "_nonce",
  /** The form that has run for `_count` rows. */
  done: "_done",
  count: "_count",
  /** Inputs that are asked for by boxes, which are not sent when none is ticked. */
  asked: "_asked",
  /** What a field held when the page was made: `name=value`. */
  was: "_was",
  /** The form is to be shown again rather than run. */
  preview: "_preview",
  /** Every row of the page is ticked at first. */
  all: "_all",
  /** The cursors of the pages before this one, `-` for the first. */
  back: "_back",
} as const;
