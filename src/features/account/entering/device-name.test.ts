import { expect, test } from "vitest"
import { nameDevice, sameDevice } from "./device-name.ts"

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
const NEWER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:151.0) Gecko/20100101 Firefox/151.0"
const PHONE =
  "Mozilla/5.0 (Linux; Android 15; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36"

test.each([
  [FIREFOX, { browser: "Firefox", system: "Windows", kind: "computer" }],
  [PHONE, { browser: "Samsung Internet for Android", system: "Android", kind: "phone" }],
  ["curl/8.5", { browser: undefined, system: undefined, kind: "computer" }],
  ["", { browser: undefined, system: undefined, kind: "computer" }],
  [undefined, { browser: undefined, system: undefined, kind: "computer" }],
])("%s is %j", (userAgent, name) => {
  expect(nameDevice(userAgent)).toEqual(name)
})

test("a newer version is the same device, another browser is not", () => {
  expect(sameDevice(nameDevice(FIREFOX), nameDevice(NEWER))).toBe(true)
  expect(sameDevice(nameDevice(FIREFOX), nameDevice(PHONE))).toBe(false)
})
