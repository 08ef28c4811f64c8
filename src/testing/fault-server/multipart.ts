/** One part of a form. */
export interface FormPart {
  readonly name: string
  readonly filename?: string
  readonly bytes: Buffer
}

/** Parts of a multipart/form-data body; null when it is none, or is torn. */
export function formParts(contentType: string | undefined, body: Buffer): FormPart[] | null {
  const boundary = /^multipart\/form-data;.*?\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '')
  if (!boundary) return null
  const mark = `--${boundary[1] ?? boundary[2]}`
  const parts: FormPart[] = []
  let at = body.indexOf(mark)
  while (at !== -1) {
    const from = at + mark.length
    if (body.toString('latin1', from, from + 2) === '--') return parts
    const headEnd = body.indexOf('\r\n\r\n', from)
    const end = body.indexOf(`\r\n${mark}`, from)
    if (headEnd === -1 || end === -1) return null
    const head = body.toString('utf8', from, headEnd)
    const name = /\bname="([^"]*)"/i.exec(head)?.[1]
    const filename = /\bfilename="([^"]*)"/i.exec(head)?.[1]
    if (name === undefined) return null
    parts.push({
      name,
      ...(filename !== undefined && { filename }),
      bytes: body.subarray(headEnd + 4, Math.max(headEnd + 4, end)),
    })
    at = end + 2
  }
  return null
}
