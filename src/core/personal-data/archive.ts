import { Readable } from "node:stream"
import { ZipFile } from "yazl"

export type ArchiveEntry = { name: string; content: string | Buffer }

/** A ZIP of these entries, compressed while it is read. Throws for a name that would leave the folder it is unpacked in. */
export function archiveOf(entries: ArchiveEntry[], at: Date): Readable {
  const zip = new ZipFile()
  for (const { name, content } of entries) zip.addBuffer(Buffer.from(content), name, { mtime: at, mode: 0o100600 })
  zip.end()
  return Readable.from(zip.outputStream)
}
