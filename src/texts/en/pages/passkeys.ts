/** What the pages say in English: passkeys. */

export const passkeys = {
  "passkeys.title": "Passkeys",
  "passkeys.lead":
    "A passkey signs you in with your fingerprint, your face or the code of your device. It can’t be guessed, and works on this site only.",
  "passkeys.yours": "Your passkeys",
  "passkeys.none": "You have none yet.",
  "passkeys.new": "Add a passkey",
  "passkeys.newLead": "Your browser asks you where to keep it. All other sessions of your account end.",
  "passkeys.add": "Add a passkey",
  "passkeys.rename": "Rename",
  "passkeys.remove": "Remove",
  "passkeys.synced": "Synced",
  "passkeys.made": "Added {when}",
  "passkeys.used": "Last used {when}",
  "passkeys.unused": "Not used yet",
  "passkeys.failed": "No passkey was used. Try again, or choose another way.",
  "passkeys.unnamed": "Passkey",
} as const;
