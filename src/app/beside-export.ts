/** The files that stand beside an exported data file. */
export function besides(data: string): { readonly provenance: string; readonly card: string } {
  const base = data.replace(/\.(?:jsonl|parquet)(?:\.gz|\.zst)?$/, '')
  return { provenance: `${base}.provenance.jsonl`, card: `${base}.card.md` }
}
