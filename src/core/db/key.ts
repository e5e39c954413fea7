import { randomBytes } from "node:crypto"

/**
 * Makes a row's key: a UUIDv7, 48 bits of milliseconds, then chance. Within a process, keys of the present grow strictly, even
 * within a millisecond and when the clock goes back. With `now`, a key bears that moment, whatever came before (data of the
 * past); keys that follow each other with the same `now` grow too.
 */
export function uuidv7(now?: Date): string {
  const bytes = randomBytes(16)
  const latest = now ? given : present
  let moment = now?.getTime() ?? Date.now()
  // The 12 bits after the version count within the millisecond; a start in their lower half leaves room to count.
  let count = bytes.readUInt16BE(6) & 0x7ff
  if (now ? moment === latest.moment : moment <= latest.moment)
    [moment, count] = latest.count < 0xfff ? [latest.moment, latest.count + 1] : [latest.moment + 1, count]
  latest.moment = moment
  latest.count = count
  bytes.writeUIntBE(moment, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}

const present = { moment: 0, count: 0 }
const given = { moment: 0, count: 0 }
