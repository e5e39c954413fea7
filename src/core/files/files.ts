// Where files lie: a folder of this machine, or a bucket that speaks S3. Whoever stores one keeps its key, made of ids only.
import { mkdirSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import { Disk } from "flydrive"
import { FSDriver } from "flydrive/drivers/fs"
import { WrongConfiguration } from "../config.ts"

export type Files = {
  /** Stores a stream under a key ("exports/0190….zip"), in the place of what was there. Gives its length in bytes. */
  put: (key: string, content: Readable) => Promise<number>
  /** Throws where there is none. */
  read: (key: string) => Promise<Readable>
  /** What is not there is as good as deleted. */
  delete: (key: string) => Promise<void>
  exists: (key: string) => Promise<boolean>
}

/**
 * Opens the store at an address: `file:///folder`, or `s3://key:secret@host/bucket?region=…` with the key and secret
 * percent-encoded; without one, a folder that only we can read. Throws WrongConfiguration for an address that names no bucket, and
 * where the packages that speak S3 are not installed.
 */
export async function openFiles(address: string | undefined, folder: string): Promise<Files> {
  if (address?.startsWith("s3:")) return filesOf(await openBucket(readBucket(address)), throughFolder)
  const location = address ? folderOf(address) : folder
  mkdirSync(location, { recursive: true, mode: 0o700 })
  return filesOf(new Disk(new FSDriver({ location, visibility: "private" })), straight)
}

type Put = (disk: Disk, key: string, content: Readable) => Promise<void>

function filesOf(disk: Disk, put: Put): Files {
  return {
    async put(key, content) {
      await put(disk, key, content)
      return (await disk.getMetaData(key)).contentLength
    },
    async read(key) {
      await disk.getMetaData(key) // A stream would say only later, to nobody, that there is nothing to read.
      return disk.getStream(key)
    },
    delete: (key) => disk.delete(key),
    exists: (key) => disk.exists(key),
  }
}

const straight: Put = (disk, key, content) => disk.putStream(key, content)

/** A bucket wants to know how much will come: it is written down first. */
async function throughFolder(disk: Disk, key: string, content: Readable): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "de-concert-file-"))
  try {
    const here = new Disk(new FSDriver({ location: folder, visibility: "private" }))
    await here.putStream("content", content)
    const { contentLength } = await here.getMetaData("content")
    await disk.putStream(key, await here.getStream("content"), { contentLength })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Bucket = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

export function readBucket(address: string): Bucket {
  const url = new URL(address)
  const bucket = decodeURIComponent(url.pathname.replace(/^\/+|\/+$/g, ""))
  if (url.host === "" || url.username === "" || url.password === "" || bucket === "" || bucket.includes("/"))
    throw new WrongConfiguration(["FILES_URL : s’écrit s3://clé:secret@hôte/compartiment?region=…"])
  return {
    // Without https only where it says so, as on the machine of whoever develops.
    endpoint: `${url.searchParams.get("tls") === "no" ? "http" : "https"}://${url.host}`,
    bucket,
    region: url.searchParams.get("region") ?? "auto",
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  }
}

async function openBucket({ endpoint, bucket, region, ...credentials }: Bucket): Promise<Disk> {
  const { S3Driver } = await import("flydrive/drivers/s3").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error
    throw new WrongConfiguration([
      "FILES_URL : une adresse s3:// demande deux paquets de plus : npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner",
    ])
  })
  const place = { endpoint, bucket, region, forcePathStyle: true }
  return new Disk(new S3Driver({ ...place, credentials, visibility: "private", supportsACL: false }))
}

function folderOf(address: string): string {
  try {
    return fileURLToPath(address)
  } catch {
    throw new WrongConfiguration(["FILES_URL : s’écrit file:///dossier, avec le chemin entier"])
  }
}
