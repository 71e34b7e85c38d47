/** What the pages say in English: to people who sign up and look after their own account, in the ways that a realm may have it. */

export const selfService = {
  "word.showPassword": "Show the password",
  "welcome.named": "Welcome to {realm}",
  "welcome.known": "Sign in to your account.",
  "signUp.closedTitle": "No new accounts",
  "signUp.inviteTitle": "By invitation only",
  "signUp.passwordless": "You need no password now: we mail you a link to choose one.",
  "sent.approval": "After that, an administrator looks at your request. We send you a mail as soon as it is decided.",
  "waiting.next": "Once it is approved, you can sign in. There is nothing more for you to do.",
  "security.firstPassword": "You have no password yet. With one you can sign in when neither your mailbox nor a passkey is at hand.",
  "security.setPassword": "Set a password",
  "recovery.left": "{count} left",
  "recovery.print": "Print",
  "passkeys.unsupported": "This browser does not support passkeys, or JavaScript is switched off. Try another browser or device.",
  "data.noPassword": "Your account has no password. If it is a while since you last proved who you are, we ask for that first.",
  "sessions.activeHere": "Active {when}, from this computer ({address})",
  "sessions.activeNear": "Active {when}, from the local network ({address})",
  "notice.passwordChosen": "Your password is set. Other sessions were ended.",
  "notice.addressConfirmedMailed":
    "Your e-mail address is confirmed. If you have no password yet, a mail with a link to choose one is on its way.",
  "regenerate.title": "A new password by mail",
  "regenerate.lead": "Enter your e-mail address. We send you a password that works once, within the hour; then you choose your own.",
  "regenerate.submit": "Mail me a password",
  "regenerate.off": "No passwords are mailed here. Have a link sent to choose a new one.",
  "regenerate.instead": "Have a new password mailed instead",
  "notice.passwordMailed": "If the address belongs to an account, a mail with a new password is on its way.",
} as const;
