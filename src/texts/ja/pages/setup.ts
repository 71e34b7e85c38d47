/** What the pages say in Japanese: the first administrator. */
import type { setup as english } from "../../en/pages/setup.ts";
import type { Said } from "../../said.ts";

export const setup: Said<typeof english> = {
  "setup.title": "最初の管理者",
  "setup.lead": "まだ管理者がいません。最初の管理者を、ここで一度だけ作成します。",
  "setup.submit": "管理者を作成",
};
