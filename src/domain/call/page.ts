/** `page(definition)`, bound to the texts: a page that names a text, a field or a notice that does not exist does not compile. */
import { pageOn } from "../../kernel/page.ts";
import type { FieldKey, NoticeKey, PageTextKey } from "../../texts/keys.ts";

export const page = pageOn<PageTextKey, FieldKey, NoticeKey>();
