const marks: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
  '•': '-',
  '·': '-',
  '×': 'x',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '→': '->',
  '©': '(c)',
  '®': '(R)',
  '™': '(TM)',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  đ: 'd',
  Đ: 'D',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2009': ' ',
  '\u200B': '',
  '\uFEFF': '',
  '′': "'",
  '″': '"',
  '²': '^2',
  '³': '^3',
  ð: 'd',
  þ: 'th',
}

/** English text in ASCII, as a careful typist would write it; null where a character has no such form (Greek, emoji, "1½"). */
export function transliterated(text: string): string | null {
  if (/\p{N}[¼½¾⅓⅔]|[£€¥](?!\d)|[\p{L}\p{N}][²³]\p{L}/u.test(text)) return null
  const result = text
    .replace(/(\p{L}\p{M}*) ?— ?(?=[\p{L}"“])/gu, '$1 - ')
    .replaceAll('—', '-')
    .replace(/(\d) ?° ?([CF])\b/g, '$1 degrees $2')
    .replace(/(\d) ?°/g, '$1 degrees')
    .replace(
      /([£€¥])(\d)/g,
      (_whole, sign: string, digit: string) => `${{ '£': 'GBP', '€': 'EUR' }[sign] ?? 'JPY'} ${digit}`,
    )
    .replace(
      /[^\x00-\x7F]/gu,
      character => marks[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '').replace('⁄', '/'),
    )
  return /[^\x00-\x7F]/u.test(result) ||
    / {2}/.test(result) !== / {2}/.test(text) ||
    (result.trim() === '' && text.trim() !== '')
    ? null
    : result
}
