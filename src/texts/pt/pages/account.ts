/** What the pages say in Portuguese: the account, with profile, security, data. */
import type { account as english } from "../../en/pages/account.ts";
import type { Said } from "../../said.ts";

export const account: Said<typeof english> = {
  "account.title": "Perfil",
  "account.identity": "Sua conta",
  "account.email": "E-mail",
  "account.since": "Membro desde",
  "account.confirmed": "Confirmado",
  "account.unconfirmed": "Não confirmado",
  "account.confirmNow": "Confirmar o endereço",
  "account.details": "Informações",
  "account.detailsLead": "Seu nome de usuário pode ser usado para entrar.",
  "account.submit": "Salvar",

  "security.title": "Segurança",
  "security.address": "E-mail",
  "security.addressNow": "Endereço atual",
  "security.addressLead": "É para cá que vão os links e os avisos.",
  "security.verify": "Enviar a mensagem de confirmação",
  "security.changeEmail": "Alterar o endereço",
  "security.password": "Senha",
  "security.passwordLead": "Uma alteração encerra todas as outras sessões da sua conta.",
  "security.change": "Alterar a senha",

  "data.title": "Seus dados",
  "data.export": "Uma cópia dos seus dados",
  "data.exportLead": "Tudo o que é guardado aqui sobre você, em um arquivo que você pode ler. Ele não contém senhas nem chaves.",
  "data.download": "Baixar",
  "data.archive": "Arquivar a conta",
  "data.archiveLead": "Encerra a sessão em todos os lugares e deixa a conta em pausa. Ao entrar de novo, ela volta.",
  "data.archiveSubmit": "Arquivar minha conta",
  "data.delete": "Excluir a conta",
  "data.deleteNow": "Exclui sua conta imediatamente, com tudo o que há nela. Ninguém pode trazê-la de volta.",
  "data.deleteGrace":
    "Encerra a sessão em todos os lugares. Por um tempo, você pode recuperar a conta com um link que enviamos a você; depois ela é excluída.",
  "data.deactivate": "Encerra a sessão em todos os lugares e desativa a conta. Só um administrador pode reativá-la.",
  "data.deleteSubmit": "Excluir minha conta",

  "export.title": "O que é guardado sobre você",
  "export.user": "Conta",
  "export.sessions": "Sessões",
  "export.tokenGrants": "Aplicativos",
  "export.passkeys": "Chaves de acesso",
  "export.totp": "Aplicativo autenticador",
  "export.recoveryCodes": "Códigos de recuperação",
  "export.invitations": "Convites",
  "export.mails": "Mensagens enviadas a você",
  "export.audit": "Eventos",

  "restore.title": "Manter sua conta?",
  "restore.lead": "Ela está prestes a ser excluída. Um clique basta para recuperá-la, com tudo o que há nela.",
  "restore.submit": "Manter minha conta",
};
