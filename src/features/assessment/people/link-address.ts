import { toString as drawQr } from "qrcode"
import { type Language, localPath } from "../../../core/i18n.ts"
import { linkPath } from "../links.ts"

/** A link's whole address, with the QR code that says the same to a camera (an SVG). */
export async function addressOf(origin: string, language: Language, token: string): Promise<{ address: string; qr: string }> {
  const address = origin + localPath(language, linkPath(token))
  return { address, qr: await drawQr(address, { type: "svg", margin: 2, errorCorrectionLevel: "M" }) }
}
