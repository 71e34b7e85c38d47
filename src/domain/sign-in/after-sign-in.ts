/** Where a page leads once a way in has been proven: to the next step, or in. Each page that signs somebody in ends here. */
import type { Destination } from "../../kernel/page/form.ts";
import type { NoticeKey } from "../../texts/keys.ts";
import type { SignIn } from "./sign-in.ts";

interface Ways {
  readonly after: Destination<NoticeKey>;
  /** Each step there is, or it doesn't compile. */
  readonly afterStep: Readonly<Record<SignIn["nextStep"], Destination<NoticeKey>>>;
}

export const afterSignIn: Ways = {
  after: { to: "/sign-in/next-step" },
  afterStep: {
    DONE: { to: "/account", orReturnTo: true },
    SECOND_FACTOR: { to: "/sign-in/second-factor", carries: "challenge", carriesReturnTo: true },
    CHANGE_PASSWORD: { to: "/sign-in/change-password", carries: "challenge", carriesReturnTo: true },
    ENROLL_SECOND_FACTOR: { to: "/account/security", notice: "enrollFirst" },
    CONFIRM_EMAIL: { to: "/email/verify" },
  },
};
