/** What a new passkey is called until its owner says otherwise: where it is kept, else what it was made with. */
import { deviceText } from "../../texts/device.ts";
import { chooseLocale } from "../../texts/locale.ts";
import { loadTexts } from "../../texts/texts.ts";
import type { CardeaContext } from "../call/context.ts";

/**
 * Where passkeys are kept, by AAGUID. It is a name for a list and no proof of anything: without an attestation anybody may claim any.
 * From https://github.com/passkeydeveloper/passkey-authenticator-aaguids, the common ones.
 */
const keepers: Readonly<Record<string, string>> = {
  "fbfc3007-154e-4ecc-8c0b-6e020557d7bd": "iCloud Keychain",
  "dd4ec289-e01d-41c9-bb89-70fa845d4bf2": "iCloud Keychain",
  "ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4": "Google Password Manager",
  "08987058-cadc-4b81-b6e1-30de50dcbe96": "Windows Hello",
  "9ddd1817-af5a-4672-a2b9-3e3dd95000a9": "Windows Hello",
  "6028b017-b1d4-4c02-b4b3-afcdafc96bb2": "Windows Hello",
  "bada5566-a7aa-401f-bd96-45619a55120d": "1Password",
  "d548826e-79b4-db40-a3d8-11116f7e8349": "Bitwarden",
  "531126d6-e717-415c-9320-3d9aa6981239": "Dashlane",
};

export async function defaultPasskeyName({ client, locale }: Pick<CardeaContext, "client" | "locale">, aaguid: string): Promise<string> {
  const keeper = keepers[aaguid];
  if (keeper !== undefined) return keeper;
  const { pages } = await loadTexts(chooseLocale(locale, null));
  const device = deviceText(client.userAgent);
  if ("plain" in device) return device.plain;
  if (device.key === "device.unknown") return pages["passkeys.unnamed"];
  return Object.entries(device.values).reduce((text, [place, value]) => text.replace(`{${place}}`, value), pages[device.key]);
}
