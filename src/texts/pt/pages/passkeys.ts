/** What the pages say in Portuguese: passkeys. */
import type { passkeys as english } from "../../en/pages/passkeys.ts";
import type { Said } from "../../said.ts";

export const passkeys: Said<typeof english> = {
  "passkeys.title": "Chaves de acesso",
  "passkeys.lead":
    "Com uma chave de acesso, você entra com sua digital, seu rosto ou o código do seu dispositivo. Ela não pode ser adivinhada e só funciona neste site.",
  "passkeys.yours": "Suas chaves de acesso",
  "passkeys.none": "Você ainda não tem nenhuma.",
  "passkeys.new": "Adicionar uma chave de acesso",
  "passkeys.newLead": "Seu navegador pergunta onde guardá-la. Todas as outras sessões da sua conta são encerradas.",
  "passkeys.add": "Adicionar uma chave de acesso",
  "passkeys.rename": "Renomear",
  "passkeys.remove": "Remover",
  "passkeys.synced": "Sincronizada",
  "passkeys.made": "Adicionada {when}",
  "passkeys.used": "Último uso {when}",
  "passkeys.unused": "Ainda não usada",
  "passkeys.failed": "Nenhuma chave de acesso foi usada. Tente de novo ou escolha outra forma.",
  "passkeys.unnamed": "Chave de acesso",
};
