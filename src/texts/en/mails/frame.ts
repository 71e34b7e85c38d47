/** The words of the mails in English: what stands in every mail. */

export const frame = {
  linkHint: "If the button does not work, copy this address into your browser:",
};
