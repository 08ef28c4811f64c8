// The fault server of rolenrules/testing as a teacher that does what it is asked, in a process of its own.
// node bench/engine/teacher-server.ts MILLISECONDS  →  prints its base URL; GET /_counts says how many came.
import { faultServer } from '../../src/testing/fault-server/fault-server.ts'
import { obedientTeacher } from '../../src/testing/obedient-teacher.ts'

const server = await faultServer({ latency: Number(process.argv[2]), reply: obedientTeacher(), keep: 0 })
process.stdout.write(`${server.url}\n`)
