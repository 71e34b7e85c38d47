/** The words of the mails in Spanish: approval by an administrator. */
import type { approval as english } from "../../en/mails/approval.ts";

export const approval: typeof english = {
  approvalNeeded: {
    subject: (realm, waiting) =>
      waiting === 1 ? `Una cuenta en ${realm} espera su aprobación` : `${waiting} cuentas en ${realm} esperan su aprobación`,
    paragraphs: (realm, email, waiting) => [
      `${email} ha pedido una cuenta en ${realm}.`,
      waiting === 1 ? "Espera su decisión." : `En total, ${waiting} cuentas esperan su decisión.`,
    ],
    button: "Decidir sobre esta",
    notes: (consoleUrl, waiting) => [
      "El enlace sirve una sola vez, durante una semana, y es solo para usted: quien lo abra decide en su nombre.",
      "Por muchas solicitudes que haya, este mensaje llega como máximo una vez cada 15 minutos.",
      ...(waiting > 1 ? [`Todas las que esperan: ${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm) => `Su cuenta en ${realm} ha sido aprobada`,
    paragraphs: (realm, isUnproven) => [
      isUnproven
        ? `Un administrador ha aprobado su cuenta en ${realm}. Falta un paso: confirme su correo electrónico con el enlace del otro mensaje.`
        : `Un administrador ha aprobado su cuenta en ${realm}. Ya puede iniciar sesión.`,
    ],
    button: "Iniciar sesión",
    notes: [],
  },

  signUpRejected: {
    subject: (realm) => `Su solicitud de cuenta en ${realm}`,
    paragraphs: (realm, reason) => [
      `Un administrador ha rechazado su solicitud de cuenta en ${realm}.`,
      ...(reason === null || reason === "" ? [] : [`Motivo indicado: ${reason}`]),
    ],
    notes: [],
  },
};
