/** What the pages say in Arabic: the first administrator. */
import type { setup as english } from "../../en/pages/setup.ts";
import type { Said } from "../../said.ts";

export const setup: Said<typeof english> = {
  "setup.title": "المسؤول الأول",
  "setup.lead": "لا يوجد هنا مسؤول بعد. يُنشأ المسؤول الأول هنا مرة واحدة.",
  "setup.submit": "إنشاء المسؤول",
};
