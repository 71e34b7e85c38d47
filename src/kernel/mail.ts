/** A mail as data: the words and the link, from which both the text and the HTML part are rendered. */

/** What a template gives; every string is plain text, escaped where it becomes HTML. */
export interface MailContent {
  /** The language that the words are in, a BCP 47 tag. */
  readonly locale: string;
  readonly subject: string;
  /** Paragraphs above the button. */
  readonly paragraphs: readonly string[];
  /** A code or a password that stands in a paragraph, and stands out there. */
  readonly highlight?: string;
  /** The one thing to do; null when there is nothing. */
  readonly action: MailAction | null;
  /** Small print below. */
  readonly notes: readonly string[];
}

export interface MailAction {
  /** On the button. */
  readonly label: string;
  readonly url: string;
  /** What stands before the link written out, for readers whose mail program shows no button. */
  readonly hint: string;
}

/** A template: one file `….mail.ts`, default-exported. `Values` is JSON and may hold a one-time token; it is encrypted while it waits. */
export interface MailTemplate<Values = Record<string, unknown>> {
  /** Also the outbox row's name. */
  readonly name: string;
  /** Method syntax: a template of narrower values still is a `MailTemplate`; the outbox gives each its own values back. */
  render(values: Values, scene: MailScene): MailContent;
}

const templates = new WeakSet<object>();

/** True for what `mail(…)` returns: how the scanner tells a fitting file from another. */
export function isMailTemplate(value: unknown): value is MailTemplate {
  return typeof value === "object" && value !== null && templates.has(value);
}

/** Binds `mail` to the values that each name takes (`domain/outbox/mails.ts` does it for Cardea). */
export function mailOn<ValuesByName extends object>() {
  return function mail<const Name extends keyof ValuesByName & string>(
    template: MailTemplate<ValuesByName[Name]> & { readonly name: Name },
  ): MailTemplate<ValuesByName[Name]> & { readonly name: Name } {
    const made = Object.freeze({ ...template });
    templates.add(made);
    return made;
  };
}

export interface MailScene {
  /** The language that the recipient prefers, a BCP 47 tag; the template takes the nearest that it speaks. */
  readonly locale: string;
  /** The realm's display name, short and of one line. */
  readonly realmName: string;
  /** The realm's pages, no trailing slash: the only root of links. */
  readonly url: string;
}
