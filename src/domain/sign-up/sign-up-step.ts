/** What a person does next on their way in, as sign-up and its confirmation answer it. */
import { z } from "zod";

export const signUpStep = z.enum(["CONFIRM_EMAIL", "AWAIT_APPROVAL", "SIGN_IN", "DONE"]).meta({ id: "SignUpStep" });
