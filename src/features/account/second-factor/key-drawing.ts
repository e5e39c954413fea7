import { toString as drawQr } from "qrcode"
import { keyAddress, keyAsTyped } from "../../../core/auth/authenticator-key.ts"

/** A key as its page shows it; `label` is whose account it is. */
export async function drawKey(key: string, name: string, label: string) {
  const address = keyAddress(key, name, label)
  return {
    address,
    typed: keyAsTyped(key),
    drawing: await drawQr(address, { type: "svg", margin: 2, errorCorrectionLevel: "M" }),
  }
}
