// The part of autocannon that is used here; the package brings no types.
declare module "autocannon" {
  export type Call = { method?: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: string }
  type Client = { setRequests: (calls: Call[]) => void }
  type Options = { url: string; connections: number; duration: number; requests: Call[]; setupClient: (client: Client) => void }
  /** Latencies in milliseconds. */
  type Result = {
    requests: { average: number; total: number }
    latency: { p50: number; p99: number }
    duration: number
    errors: number
    non2xx: number
  }
  const autocannon: (options: Options) => Promise<Result>
  // biome-ignore lint/style/noDefaultExport: it is the package's only export
  export default autocannon
}
