import { readFileSync } from "node:fs"
import { defineConfig, type Plugin } from "vite"

// JSX comes from tsconfig.json. bin/build.ts says where each environment's output goes.
export default defineConfig(({ mode }) => ({
  publicDir: false,
  environments: {
    client: {
      build: {
        manifest: true,
        assetsInlineLimit: 0, // the content security policy lets no data: address through
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: ["src/ui/styles.css", "src/ui/browser.ts", ...(mode === "development" ? ["src/ui/elements/dev-reload.ts"] : [])],
        },
      },
    },
    ssr: {
      resolve: { noExternal: BUNDLED },
      build: {
        ssr: "src/main.ts",
        target: "node24",
        sourcemap: true,
        minify: false,
        emitAssets: false,
        // One file, so that moving a new build into place is one step.
        rolldownOptions: { output: { codeSplitting: false, entryFileNames: "main.js" } },
      },
    },
  },
  builder: {},
  plugins: [icon],
}))

// Left outside, each of their hundreds of files has Node read their package.json anew, drizzle-orm's 180 kB among them: a quarter
// of a gigabyte of garbage at every start.
const BUNDLED = [
  /^drizzle-orm/,
  /^better-auth/,
  /^@better-auth\//,
  /^@simplewebauthn\//,
  /^@peculiar\//,
  /^@opentelemetry\//,
  /^(better-call|@better-fetch\/fetch|tsyringe|reflect-metadata|zod|jose|oauth4webapi|openid-client)$/,
  /^(hono|@hono\/node-server|preact|preact-render-to-string)/,
]

// Pages name the icon themselves: no style sheet or script leads to it.
const icon: Plugin = {
  name: "icon",
  applyToEnvironment: (environment) => environment.name === "client",
  buildStart() {
    const file = "src/ui/mark.svg"
    this.emitFile({ type: "asset", name: "mark.svg", originalFileName: file, source: readFileSync(file) })
  },
}
