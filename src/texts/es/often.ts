/** Sentences that stand in many mails, in Spanish. */

export const notYou = "Si no ha sido usted, ignore este mensaje: sin el botón no ocurre nada.";
export const once = "El enlace sirve una sola vez y durante un tiempo limitado.";
