/** What the pages say in Spanish: the account, with profile, security, data. */
import type { account as english } from "../../en/pages/account.ts";
import type { Said } from "../../said.ts";

export const account: Said<typeof english> = {
  "account.title": "Perfil",
  "account.identity": "Su cuenta",
  "account.email": "Correo electrónico",
  "account.since": "Miembro desde",
  "account.confirmed": "Confirmado",
  "account.unconfirmed": "Sin confirmar",
  "account.confirmNow": "Confirmar la dirección",
  "account.details": "Datos",
  "account.detailsLead": "Puede usar su nombre de usuario para iniciar sesión.",
  "account.submit": "Guardar",

  "security.title": "Seguridad",
  "security.address": "Correo electrónico",
  "security.addressNow": "Dirección actual",
  "security.addressLead": "Aquí llegan los enlaces y los avisos.",
  "security.verify": "Enviar el mensaje de confirmación",
  "security.changeEmail": "Cambiar la dirección",
  "security.password": "Contraseña",
  "security.passwordLead": "Un cambio cierra todas las demás sesiones de su cuenta.",
  "security.change": "Cambiar la contraseña",

  "data.title": "Sus datos",
  "data.export": "Una copia de sus datos",
  "data.exportLead": "Todo lo que se guarda aquí sobre usted, en un archivo que puede leer. No contiene contraseñas ni claves.",
  "data.download": "Descargar",
  "data.archive": "Archivar la cuenta",
  "data.archiveLead": "Cierra la sesión en todas partes y deja la cuenta en pausa. Al iniciar sesión de nuevo, vuelve.",
  "data.archiveSubmit": "Archivar mi cuenta",
  "data.delete": "Eliminar la cuenta",
  "data.deleteNow": "Elimina su cuenta de inmediato, con todo lo que contiene. Nadie puede recuperarla.",
  "data.deleteGrace":
    "Cierra la sesión en todas partes. Durante un tiempo puede recuperar la cuenta con un enlace que le enviamos; después se elimina.",
  "data.deactivate": "Cierra la sesión en todas partes y desactiva la cuenta. Solo un administrador puede volver a activarla.",
  "data.deleteSubmit": "Eliminar mi cuenta",

  "export.title": "Lo que se guarda sobre usted",
  "export.user": "Cuenta",
  "export.sessions": "Sesiones",
  "export.tokenGrants": "Aplicaciones",
  "export.passkeys": "Llaves de acceso",
  "export.totp": "Aplicación de autenticación",
  "export.recoveryCodes": "Códigos de recuperación",
  "export.invitations": "Invitaciones",
  "export.mails": "Mensajes que se le han enviado",
  "export.audit": "Eventos",

  "restore.title": "¿Conservar su cuenta?",
  "restore.lead": "Está a punto de eliminarse. Un clic basta para recuperarla, con todo lo que contiene.",
  "restore.submit": "Conservar mi cuenta",
};
