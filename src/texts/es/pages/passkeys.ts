/** What the pages say in Spanish: passkeys. */
import type { passkeys as english } from "../../en/pages/passkeys.ts";
import type { Said } from "../../said.ts";

export const passkeys: Said<typeof english> = {
  "passkeys.title": "Llaves de acceso",
  "passkeys.lead":
    "Con una llave de acceso inicia sesión mediante su huella, su rostro o el código de su dispositivo. No se puede adivinar y solo sirve en este sitio.",
  "passkeys.yours": "Sus llaves de acceso",
  "passkeys.none": "Todavía no tiene ninguna.",
  "passkeys.new": "Añadir una llave de acceso",
  "passkeys.newLead": "Su navegador le pregunta dónde guardarla. Todas las demás sesiones de su cuenta se cierran.",
  "passkeys.add": "Añadir una llave de acceso",
  "passkeys.rename": "Cambiar el nombre",
  "passkeys.remove": "Quitar",
  "passkeys.synced": "Sincronizada",
  "passkeys.made": "Añadida {when}",
  "passkeys.used": "Último uso {when}",
  "passkeys.unused": "Sin usar todavía",
  "passkeys.failed": "No se ha usado ninguna llave de acceso. Inténtelo de nuevo o elija otra forma.",
  "passkeys.unnamed": "Llave de acceso",
};
