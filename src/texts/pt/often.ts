/** Sentences that stand in many mails, in Portuguese. */

export const notYou = "Se não foi você, ignore esta mensagem: nada acontece sem o botão.";
export const once = "O link vale uma vez e por tempo limitado.";
