/** What the pages say in Portuguese: the second factor: authenticator apps and recovery codes. */
import type { secondFactor as english } from "../../en/pages/second-factor.ts";
import type { Said } from "../../said.ts";

export const secondFactor: Said<typeof english> = {
  "secondFactor.title": "Segunda etapa",
  "secondFactor.lead": "Confirme mais uma vez que é você, de uma destas formas.",
  "secondFactor.submit": "Continuar",
  "secondFactor.orRecovery": "Usar um código de recuperação em vez disso",
  "secondFactor.submitRecovery": "Usar o código de recuperação",

  "totp.title": "Segundo fator",
  "totp.lead": "Com um aplicativo autenticador, uma senha roubada sozinha não abre nada.",
  "totp.app": "Aplicativo autenticador",
  "totp.on": "Configurado",
  "totp.off": "Não configurado",
  "totp.enroll": "Configurar um aplicativo",
  "totp.replace": "Configurar outro aplicativo",
  "totp.remove": "Remover o aplicativo",
  "totp.removeLead": "Depois disso, o login não pede mais o código de um aplicativo. Todas as outras sessões da sua conta terminam.",
  "totp.scan": "Configurar o aplicativo",
  "totp.scanLead":
    "Escaneie a imagem com seu aplicativo autenticador ou digite a chave de configuração. Depois digite o código que o aplicativo mostrar.",
  "totp.picture": "Código QR para seu aplicativo autenticador",
  "totp.open": "Abrir em um aplicativo deste dispositivo",
  "totp.secret": "Chave de configuração",
  "totp.activate": "Ativar",
  "totp.again": "Espere o próximo código do aplicativo e digite-o. Ou comece de novo.",

  "recovery.title": "Códigos de recuperação",
  "recovery.lead":
    "Guarde estes códigos em um lugar seguro: imprima-os ou salve-os. Cada um substitui o aplicativo uma vez. Eles só aparecem agora; os antigos não valem mais.",
  "recovery.save": "Salvar em um arquivo",
  "recovery.done": "Já os guardei",
  "recovery.regenerate": "Novos códigos de recuperação",
};
