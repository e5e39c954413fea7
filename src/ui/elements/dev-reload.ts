// Only in development: the server restarts when the code changes, this page notices and loads again.
const server = new EventSource("/dev/reload")
let lost = false

server.addEventListener("error", () => {
  lost = true
})
server.addEventListener("open", () => {
  if (lost) location.reload()
})
