import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { pathToFileURL } from "node:url"
import { afterAll, expect, test } from "vitest"
import { WrongConfiguration } from "../config.ts"
import { openFiles, readBucket } from "./files.ts"

const folder = mkdtempSync(join(tmpdir(), "de-concert-files-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("what is stored can be read back, replaced and deleted; deleting twice is no fault", async () => {
  const files = await openFiles(undefined, join(folder, "files"))
  expect(await files.put("exports/one.zip", Readable.from(["été"]))).toBe(5)
  expect(await text(await files.read("exports/one.zip"))).toBe("été")
  await files.put("exports/one.zip", Readable.from(["b"]))
  expect(await text(await files.read("exports/one.zip"))).toBe("b")
  await files.delete("exports/one.zip")
  await files.delete("exports/one.zip")
  expect(await files.exists("exports/one.zip")).toBe(false)
  await expect(files.read("exports/one.zip")).rejects.toThrow()
})

test("nobody else on the machine can read what is stored", async () => {
  const own = join(folder, "own")
  const files = await openFiles(pathToFileURL(own).href, "unused")
  await files.put("exports/one.zip", Readable.from(["a"]))
  expect(statSync(own).mode & 0o077).toBe(0)
})

test.each(["../outside", "exports/../../outside", "exports/a b\u0000"])("no key leads out of the folder: %o", async (key) => {
  const files = await openFiles(undefined, join(folder, "closed"))
  await expect(files.put(key, Readable.from(["a"]))).rejects.toThrow()
  expect(readdirSync(folder).includes("outside")).toBe(false)
})

test("a bucket's address says where, which and with what", () => {
  expect(readBucket("s3://clé:a%2Fb@s3.example.org:9000/fichiers?region=gra")).toEqual({
    endpoint: "https://s3.example.org:9000",
    bucket: "fichiers",
    region: "gra",
    accessKeyId: "clé",
    secretAccessKey: "a/b",
  })
})

test.each(["s3://s3.example.org/fichiers", "s3://k:s@s3.example.org", "s3://k:s@s3.example.org/a/b", "file://host/there"])(
  "%s says in one line how it is written",
  async (address) => {
    const opened = openFiles(address, folder)
    await expect(opened).rejects.toBeInstanceOf(WrongConfiguration)
    await expect(opened).rejects.toThrow(/^FILES_URL : s’écrit [^\n]*$/)
  },
)

test("an address of a bucket without the packages that it takes says which, and not the secret", async () => {
  const opened = openFiles("s3://key:secret-of-ours@s3.example.org/files", folder)
  await expect(opened).rejects.toBeInstanceOf(WrongConfiguration)
  await expect(opened).rejects.toThrow(/^FILES_URL : [^\n]*@aws-sdk\/client-s3 @aws-sdk\/s3-request-presigner$/)
  await expect(opened).rejects.not.toThrow(/secret-of-ours/)
})
