import fc from "fast-check"
import { expect, test } from "vitest"
import { failureCode, judge, type SmtpFailure, type Verdict } from "./refusal.ts"

const answer = (command: string, response: string): SmtpFailure => ({
  code: command === "." ? "EMESSAGE" : "EENVELOPE",
  command,
  responseCode: Number(response.slice(0, 3)),
  response,
})

const RCPT: [string, Verdict][] = [
  ["550 5.1.1 <a@exemple.fr>: Recipient address rejected: User unknown", "address_refused"],
  ["550-5.1.1 The email account that you tried to reach does not exist.\n550 5.1.1 Try again", "address_refused"],
  ["550 5.1.2 no such domain", "address_refused"],
  ["553 5.1.3 bad syntax", "address_refused"],
  ["551 5.1.6 moved", "address_refused"],
  ["556 5.1.10 null MX", "address_refused"],
  ["550 5.2.1 mailbox disabled", "address_refused"],
  ["550 No such user here", "address_refused"],
  ["550 Unrouteable address", "address_refused"],
  ["551 user not local", "address_refused"],
  ["553 mailbox name not allowed", "address_refused"],
  ["552 5.2.2 mailbox full", "refused"],
  ["552 mailbox full", "refused"],
  ["550 5.7.1 message refused", "refused"],
  ["550 5.4.1 no answer from host", "refused"],
  ["550 5.3.4 too big", "refused"],
  ["554 transaction failed", "refused"],
  ["550 blocked: your address is listed", "refused"],
  ["550 Mailbox is full", "refused"],
  ["550 Sender verify failed", "refused"],
  ["550 5.1.8 bad sender's system address", "try_again"],
  ["550 5.1.7 bad sender's mailbox", "try_again"],
  ["554 5.7.1 <a@exemple.fr>: Relay access denied", "try_again"],
  ["550 relay not permitted", "try_again"],
  ["550 relaying denied", "try_again"],
  ["503 5.5.1 need MAIL first", "try_again"],
  ["450 4.2.1 try later", "try_again"],
  ["451 4.7.1 greylisted", "try_again"],
  ["452 4.2.2 over quota", "try_again"],
  ["421 4.3.2 shutting down", "try_again"],
]
test.each(RCPT)("a recipient that gets « %s » → %s", (response, verdict) => {
  expect(judge(answer("RCPT TO", response))).toBe(verdict)
})

const DATA: [string, Verdict][] = [
  ["550 5.1.1 no such user", "address_refused"],
  ["550 no", "refused"],
  ["553 no", "refused"],
  ["554 5.7.1 spam", "refused"],
  ["552 5.3.4 too big", "refused"],
  ["451 4.3.0 later", "try_again"],
]
test.each(DATA)("a message that gets « %s » → %s", (response, verdict) => {
  expect(judge(answer(".", response))).toBe(verdict)
})

test("what is about us, our login, our sender or the network is tried again", () => {
  expect(judge(answer("MAIL FROM", "550 5.1.1 not you"))).toBe("try_again")
  expect(judge({ code: "EAUTH", command: "AUTH PLAIN", responseCode: 535, response: "535 5.7.8 wrong" })).toBe("try_again")
  for (const code of ["ETLS", "ESOCKET", "ECONNECTION", "ETIMEDOUT", "EDNS", "EABORT"]) expect(judge({ code })).toBe("try_again")
  expect(judge({})).toBe("try_again")
})

test("a code is made of nothing that could be an address, whatever a server says", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.option(fc.integer({ min: 400, max: 599 }), { nil: undefined }),
      (code, said, reply) => {
        const failure = { code, response: `${reply} ${said}`, ...(reply === undefined ? {} : { responseCode: reply }) }
        expect(failureCode(failure)).toMatch(/^[A-Z]{1,20}( \d{3})?( [245]\.\d{1,3}\.\d{1,3})?$/)
      },
    ),
  )
})

test("a code says where it failed, what the server answered and its status", () => {
  expect(failureCode(answer("RCPT TO", "550 5.1.1 <a@exemple.fr>"))).toBe("EENVELOPE 550 5.1.1")
  expect(failureCode(answer(".", "552 too big"))).toBe("EMESSAGE 552")
  expect(failureCode({ code: "ETIMEDOUT" })).toBe("ETIMEDOUT")
  expect(failureCode({})).toBe("EUNKNOWN")
})
