// Plain JavaScript on purpose: a Node too old to read our TypeScript must still be able to say so.
const wanted = 24
const found = Number(process.versions.node.split(".")[0])

if (found < wanted) {
  console.error(`De concert a besoin de Node ${wanted} ; celui-ci est le ${process.versions.node}.`)
  console.error("Passez par npm, qui apporte le bon : « npm install », puis « npm start ».")
  process.exit(1)
}
