/** How the pages say each problem in English, and what is wrong with a field. A code that stands here needs no other place. */

/** A problem's code → what a person reads. `{wait}` is a length of time. */
export const problems = {
  invalid_request: "Something in the form is not right yet.",
  captcha_required: "Show that you are a person, then send the form again.",
  unauthenticated: "Sign in first.",
  forbidden: "You may not do this.",
  reauthentication_required: "Prove again that it is you.",
  second_factor_required: "Set up a second factor first.",
  email_not_verified: "Confirm your e-mail address first. The link is in the mail that we sent you.",
  operation_disabled: "This is switched off here.",
  not_found: "There is nothing at this address.",
  method_not_allowed: "This page can't be asked in that way.",
  payload_too_large: "The form is too large.",
  unsupported_media_type: "The form came in a format that this page doesn't take.",
  rate_limited: "That was too often. Wait {wait}, then try again.",
  internal: "Something went wrong on our side. Nothing of yours was lost; try again.",
  unavailable: "This doesn't work right now. Try again in a moment.",
  sign_up_closed: "New accounts are not given out here at the moment.",
  username_taken: "This user name is taken. Choose another.",
  password_rejected: "Choose another password.",
  invalid_token: "This link has lapsed or was used already.",
  invalid_credentials: "The name or the password is wrong.",
  invalid_code: "The code is wrong or was used already.",
  invalid_challenge: "This step has lapsed. Start again.",
  nothing_to_activate: "Setting up took too long. Begin again.",
  invalid_passkey: "This passkey is not known here, or its answer is not valid. Try again.",
  wrong_password: "This password is not the right one.",
  already_verified: "Your address is confirmed already.",
  password_already_set: "This account has a password. Reset it if you don't know it.",
  address_in_use: "This address belongs to another account by now, so it can't be given back. Ask your administrator.",
  account_suspended: "This account is suspended. Ask your administrator.",
  account_deactivated: "This account is deactivated.",
  account_deletion_due: "This account is about to be deleted. The mail about it says how to keep it.",
  awaiting_approval: "An administrator still has to approve this account. We send you a mail as soon as that is done.",
  already_decided: "This request was decided already.",
  realm_exists: "There is a realm of this name already.",
  host_taken: "This host leads to another realm already.",
  realm_active: "Switch the realm off before you delete it.",
  sign_up_rejected: "The request for this account was declined.",
} as const;

/** The headings of the pages that say that something went wrong. */
export const faults = {
  not_found: "Nothing here",
  forbidden: "Not allowed",
  unavailable: "Closed for a moment",
  internal: "That went wrong",
  other: "That didn't work",
} as const;

/** A field error's code → what stands at the field. */
export const fieldErrors = {
  invalid_text: "This contains a character that is not allowed.",
  too_small: "This is too short.",
  too_big: "This is too long.",
  invalid_type: "Fill this in.",
  required: "Fill this in.",
  invalid_email: "This is no e-mail address. It should look like name@example.org.",
  invalid_username: "Use 1 to 32 letters and digits, dots, hyphens and underscores, beginning and ending with a letter or digit.",
  invalid_value: "Choose one of the values.",
  invalid_format: "This is not in the right form.",
  password_unchanged: "This is the present password. Choose another.",
  password_too_short: "Use at least {minLength} characters.",
  password_too_long: "Use at most {maxLength} characters.",
  password_common: "This password is among the first that are tried. Choose another.",
  password_personal: "This password is made of your name, your address or this service's name. Choose another.",
} as const;
