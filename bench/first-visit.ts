import { chromium } from "@playwright/test"
import { findChromium } from "../bin/chromium.ts"
import type { Platform } from "./platform.ts"
import { type Row, round } from "./report.ts"

type Received = { path: string; kilobytes: number }

/** What a browser that was never here loads for the home page, and whether a script keeps it from being shown. */
export async function measureFirstVisit({ url }: Platform): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] })
  const page = await browser.newPage()
  const receiving: Promise<Received>[] = []
  page.on("requestfinished", (request) => {
    const { pathname, origin } = new URL(request.url())
    const path = origin === url ? pathname : request.url()
    receiving.push(request.sizes().then((sizes) => ({ path, kilobytes: sizes.responseBodySize / 1000 })))
  })
  await page.goto(`${url}/`, { waitUntil: "networkidle" })
  const blocking = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(
        (one) =>
          (one as PerformanceResourceTiming).initiatorType === "script" &&
          "renderBlockingStatus" in one &&
          one.renderBlockingStatus === "blocking",
      )
      .map((one) => one.name),
  )
  const received = await Promise.all(receiving)
  await browser.close()
  return [
    {
      what: "first visit, all resources, compressed",
      ours: sayEach(received),
      value: received.reduce((sum, one) => sum + one.kilobytes, 0),
      unit: "kB",
      target: { most: 60 },
    },
    { what: "first visit, scripts that block", ours: blocking.join(" "), value: blocking.length, target: { most: 0 } },
    {
      what: "first visit, resources of others",
      ours: "",
      value: received.filter((one) => !one.path.startsWith("/")).length,
      target: { most: 0 },
    },
  ]
}

function sayEach(received: Received[]): string {
  return received.map((one) => `${one.path.replace("/assets/", "").replace(/-[^-.]+\./, ".")} ${round(one.kilobytes)}`).join(", ")
}
