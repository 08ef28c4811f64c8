// The fault server of rolenrules/testing in a process of its own, with limits and nothing else amiss.
// node bench/engine/throttled-server.ts 'LIMITS AS JSON'  →  prints its base URL; GET /_counts says how many came and how they ended.
import { faultServer } from '../../src/testing/fault-server/fault-server.ts'

const server = await faultServer({
  latency: 20,
  limits: JSON.parse(String(process.argv[2])),
  reply: () => 'The plain answer is yes: wait for the tide. '.repeat(28).slice(0, 1_200),
  keep: 0,
})
process.stdout.write(`${server.url}\n`)
