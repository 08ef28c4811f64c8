import { isUtf8 } from 'node:buffer'

/**
 * Why a file that begins like this is no UTF-8 text, worded to follow its name; undefined where it may be.
 */
export function whyNotText(head: Buffer): string | undefined {
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return utf16
  for (const [magic, what] of foreign) if (startsWith(head, magic)) return what
  const sample = head.subarray(0, 4096)
  let zeroes = 0
  let controls = 0
  let oddZeroes = 0
  sample.forEach((byte, at) => {
    if (byte === 0) zeroes++
    if (byte === 0 && at % 2 === 1) oddZeroes++
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls++
  })
  const lopsided = oddZeroes === 0 || oddZeroes === zeroes
  if (sample.length >= 4 && zeroes > sample.length * 0.3 && lopsided) return utf16
  // A cut in the middle of the last character of the sample is no fault.
  const text = isUtf8(sample) || [1, 2, 3].some(cut => isUtf8(sample.subarray(0, -cut)))
  if (controls > sample.length * (text ? 0.1 : 0.02)) return `is binary data, not text: ${readable}`
  return undefined
}

const utf16 = 'is UTF-16 text: convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)'
const readable = 'give JSON Lines, JSON, CSV or Parquet (plain, gzip or zstd)'

const foreign: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'is a zip archive: unpack it and give the data file inside'],
  [[0x42, 0x5a, 0x68], 'is bzip2 data: unpack it first (bunzip2)'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'is xz data: unpack it first (unxz)'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'is a 7z archive: unpack it and give the data file inside'],
  [[0x25, 0x50, 0x44, 0x46], `is a PDF: ${readable}`],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], `is an SQLite database: ${readable}`],
  [[0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], 'is an Arrow file: convert it to Parquet'],
]

const startsWith = (head: Buffer, magic: readonly number[]): boolean =>
  head.length >= magic.length && magic.every((byte, at) => head[at] === byte)
