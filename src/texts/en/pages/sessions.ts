/** What the pages say in English: sessions and their devices. */

export const sessions = {
  "sessions.title": "Sessions",
  "sessions.lead": "Every browser and device that is signed in to your account. End what you don’t recognise, and change your password.",
  "sessions.signedIn": "Signed in",
  "sessions.current": "This browser",
  "sessions.active": "Active {when}",
  "sessions.activeFrom": "Active {when}, from {address}",
  "sessions.started": "Signed in {when}",
  "sessions.end": "End",
  "sessions.others": "Everywhere else",
  "sessions.othersLead": "Signs you out of every browser and device but this one.",
  "sessions.endOthers": "End all other sessions",

  "device.both": "{browser} on {system}",
  "device.unknown": "Unknown device",
} as const;
