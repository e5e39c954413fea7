import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import { beforeAll, describe, expect, test } from "vitest"
import { createPdfMaker } from "../../../core/pdf/compile-pdf.ts"
import { AXES, type Axis, type Instrument, LEVELS } from "../instrument.ts"
import { makeBlankSheet } from "./blank-sheet.ts"
import { makeResultSheet, type ResultSheet } from "./result-sheet.ts"

const pdf = createPdfMaker()
const axisOf = (i: number) => AXES[Math.floor(i / 3)] as Axis
const twice = (text: string) => ({ fr: text, en: text })
const eleven = Array.from({ length: 11 }, (_, i) => i)

/** Amina, in care, and Luc, her nurse, have placed everything together. `more` lengthens every text that people wrote. */
function resultSheet(more = ""): ResultSheet {
  return {
    ...{ language: "fr", title: "Ce que vous voyez ensemble", subject: `Le retour d’Amina${more}`, field: "Soin" },
    ...{ date: "22 novembre 2026", instrumentVersion: "grille 1", origin: "https://exemple.fr" },
    people: [
      { side: "partner", label: "Amina" },
      { side: "professional", label: "Luc, infirmier" },
    ],
    target: {
      ...{ id: "t", title: "La cible", description: "Onze critères, deux écarts.", centre: `Le retour${more}`, labels: "names" },
      sectors: eleven.map((i) => ({
        ...{ key: `c${i}`, number: i + 1, axis: axisOf(i), label: `Nom ${i + 1}` },
        ...{ partner: { level: 2 }, professional: { level: 3 }, joint: 2 },
      })),
    },
    criteria: eleven.map((i) => ({
      ...{
        number: i + 1,
        axis: axisOf(i),
        axisLabel: `Axe ${axisOf(i)}`,
        label: `Mobiliser les ressources et les compétences, ${i}`,
      },
      ...{ partner: "2 Consultation", professional: "3 Participation", joint: "2 Consultation", note: `Noté ${i}${more}` },
    })),
    sentences: eleven.map((i) => `Phrase ${i}${more}`),
    remarks: eleven.map((i) => ({ criterion: `Nom ${i}`, side: "partner", text: `Remarque ${i}${more}` })),
    actions: eleven.map((i) => ({
      what: `Action ${i}${more}`,
      partnerOwner: "Amina",
      professionalOwner: `Luc${more}`,
      dueOn: "mardi",
    })),
    notices: [`Saisi à partir du papier.${more}`],
    words: {
      ...{
        platform: "De concert",
        sentences: "Ce que vous voyez",
        table: "En mots",
        actions: "Vos actions",
        remarks: "Remarques",
      },
      ...{ number: "N°", criterion: "Critère", partner: "Partenaire", professional: "Professionnel", joint: "Ensemble" },
      ...{ note: "Note", what: "Action", dueOn: "Pour le", page: "page", cut: "Raccourci ici, entier sur le site." },
    },
  }
}

function shortSheet(): ResultSheet {
  const sheet = resultSheet()
  const one = <One>(all: One[]) => all.slice(0, 1)
  return { ...sheet, sentences: one(sheet.sentences), remarks: one(sheet.remarks), actions: one(sheet.actions) }
}

const INSTRUMENT: Instrument = {
  ...{
    field: "care",
    version: 1,
    title: twice("Se situer"),
    summary: twice("Une relation."),
    subjectExample: twice("Un retour"),
  },
  levels: [twice("Pas fait"), twice("Information"), twice("Consultation"), twice("Participation"), twice("Partenariat")],
  axes: { expression: twice("Dire"), decision: twice("Décider"), construction: twice("Bâtir"), implementation: twice("Faire") },
  criteria: eleven.map((i) => ({
    ...{
      key: `c${"x".repeat(i)}`,
      axis: axisOf(i),
      label: twice(`Fixer ensemble les objectifs ${i}`),
      short: twice(`Objectif ${i}`),
    },
    ...{ levels: [twice("a"), twice("b"), twice("c"), twice("d"), twice("e")], question: twice("Et alors ?") },
  })),
}

const open = (file: Buffer) => getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise

async function textOf(document: PDFDocumentProxy) {
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => (await (await document.getPage(i + 1)).getTextContent()).items),
  )
  return pages
    .flat()
    .map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
    .join("")
    .replace(/[\s\u200b]+/g, " ")
}

type Node = { role?: string; alt?: string; lang?: string; children?: Node[] }
async function rolesOf(document: PDFDocumentProxy, page: number) {
  const tree = (await (await document.getPage(page)).getStructTree()) as Node
  const roles: { role: string; alt?: string }[] = []
  const walk = (node: Node) => {
    if (node.role) roles.push({ role: node.role, ...(node.alt && { alt: node.alt }) })
    node.children?.forEach(walk)
  }
  walk(tree)
  return roles
}

describe("the result sheet", () => {
  let file: Buffer
  let document: PDFDocumentProxy
  beforeAll(async () => {
    file = makeResultSheet(pdf, shortSheet())
    document = await open(file)
  })

  test("is a tagged file of the accessible kind, in its language, with its title shown", async () => {
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({ Language: "fr", Title: "Ce que vous voyez ensemble" })
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    expect((await document.getViewerPreferences()) ?? {}).toMatchObject({ DisplayDocTitle: true })
    expect(metadata?.get("pdfuaid:part")).toBe("1")
  })

  test("is read in order: title, then target, then table", async () => {
    const roles = (await Promise.all([1, 2].map((page) => rolesOf(document, page)))).flat()
    const order = roles.map(({ role }) => role).filter((role) => ["Title", "H1", "P", "Figure", "Table"].includes(role))
    expect(order.indexOf("Figure")).toBeLessThan(order.indexOf("Table"))
    expect(roles.find(({ role }) => role === "Figure")?.alt).toBe("La cible. Onze critères, deux écarts.")
    const text = await textOf(document)
    const places = [
      "Ce que vous voyez ensemble",
      "Le retour d’Amina",
      "Amina Luc",
      "Phrase 0",
      "En mots",
      "Action 0",
      "Remarque 0",
    ]
    const found = places.map((words) => text.replaceAll("  ", " ").indexOf(words))
    expect(found.filter((place) => place < 0)).toEqual([])
    expect(found).toEqual(found.toSorted((a, b) => a - b))
  })

  test("says the same as the target in a table with header cells", async () => {
    const roles = (await rolesOf(document, 2)).map(({ role }) => role)
    expect(roles.filter((role) => role === "TH").length).toBeGreaterThanOrEqual(6)
    expect(await textOf(document)).toContain("2 Consultation 3 Participation 2 Consultation")
  })

  test("keeps every word when there is room, and does not say otherwise", async () => {
    expect(await textOf(document)).not.toContain("Raccourci ici")
  })

  test("stays on two pages however long the texts are, and says that they are shortened", async () => {
    for (const more of [" de longs mots".repeat(400), "x".repeat(5000), " 漢字😀".repeat(800)]) {
      const long = await open(makeResultSheet(pdf, resultSheet(more)))
      expect(long.numPages).toBe(2)
      expect(await textOf(long)).toContain("Raccourci ici, entier sur le site.")
    }
  })

  test("prints what people wrote, whatever it looks like", async () => {
    const hostile = ` #import "x" $a$ *b* <script>alert(1)</script> #read("/etc/passwd") \u202eenvers\u202c \0nul`
    const text = await textOf(await open(makeResultSheet(pdf, { ...shortSheet(), sentences: [hostile] })))
    expect(text).toContain('#import "x" $a$ *b* <script>alert(1)</script> #read("/etc/passwd") envers nul')
  })

  test("does without what is not there", async () => {
    const sheet = { ...shortSheet(), sentences: [], remarks: [], actions: [], notices: [] }
    const text = await textOf(await open(makeResultSheet(pdf, sheet)))
    expect(text).toContain("En mots")
    expect(text).not.toMatch(/Vos actions|Remarques|Ce que vous voyez En/)
  })
})

describe("the sheet to fill in by hand", () => {
  const words = {
    ...{ platform: "De concert", title: "Sur papier", steps: ["Seul", "À deux", "Ensemble"], subject: "Sujet", date: "Date" },
    ...{ answeringAs: "Je réponds comme", partner: "partenaire", professional: "professionnel", targetAlt: "Une cible vide." },
    ...{ table: "Les critères", howToTick: "Cochez.", number: "N°", criterion: "Critère", cannotSay: "Ne peut pas dire" },
    ...{ afterwards: "Ensuite", whereToEnter: "Entrez vos réponses :", page: "page" },
  }

  test("asks every criterion at every level, on two pages, and says where to go on", async () => {
    const document = await open(
      makeBlankSheet(pdf, { language: "fr", instrument: INSTRUMENT, words, origin: "https://exemple.fr" }),
    )
    expect(document.numPages).toBe(2)
    expect((await rolesOf(document, 1)).find(({ role }) => role === "Figure")?.alt).toBe("Une cible vide.")
    const text = await textOf(document)
    expect(text.match(/Fixer ensemble les objectifs/g)).toHaveLength(11)
    for (const level of LEVELS) expect(text).toContain(INSTRUMENT.levels[level].fr)
    expect(text).toContain("Entrez vos réponses : exemple.fr")
  })

  test("speaks the reader's language", async () => {
    const document = await open(
      makeBlankSheet(pdf, { language: "en", instrument: INSTRUMENT, words, origin: "https://exemple.fr" }),
    )
    expect((await document.getMetadata()).info).toMatchObject({ Language: "en", Title: "Sur papier" })
  })
})
