import { defineConfig } from "vite"

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
}))
