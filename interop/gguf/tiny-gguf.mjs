// Writes a Llama model of a few thousand random weights as GGUF: everything that llama.cpp asks of a model, but sense.
import { writeFileSync } from 'node:fs'

const width = 32
const feed = 64
const heads = 2
const layers = 1
const context = 512
const F32 = 0
const types = { uint32: 4, float32: 6, string: 8, array: 9, int32: 5 }

const bytes = Array.from(
  { length: 256 },
  (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
)
const letters = [...'▁abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?{}[]"']
const tokens = ['<unk>', '<s>', '</s>', ...bytes, ...letters]
const kinds = tokens.map((_, at) => (at === 0 ? 2 : at < 3 ? 3 : at < 259 ? 6 : 1))

const parts = []
const put = (length, write) => {
  const buffer = Buffer.alloc(length)
  write(buffer)
  parts.push(buffer)
}
const u32 = value => put(4, buffer => buffer.writeUInt32LE(value))
const u64 = value => put(8, buffer => buffer.writeBigUInt64LE(BigInt(value)))
const text = value => {
  const buffer = Buffer.from(value)
  u64(buffer.length)
  parts.push(buffer)
}
const writers = {
  uint32: u32,
  int32: value => put(4, buffer => buffer.writeInt32LE(value)),
  float32: value => put(4, buffer => buffer.writeFloatLE(value)),
  string: text,
}

const metadata = [
  ['general.architecture', 'string', 'llama'],
  ['general.name', 'string', 'tiny'],
  ['llama.context_length', 'uint32', context],
  ['llama.embedding_length', 'uint32', width],
  ['llama.block_count', 'uint32', layers],
  ['llama.feed_forward_length', 'uint32', feed],
  ['llama.attention.head_count', 'uint32', heads],
  ['llama.attention.head_count_kv', 'uint32', heads],
  ['llama.attention.layer_norm_rms_epsilon', 'float32', 1e-5],
  ['llama.rope.dimension_count', 'uint32', width / heads],
  ['llama.vocab_size', 'uint32', tokens.length],
  ['tokenizer.ggml.model', 'string', 'llama'],
  ['tokenizer.ggml.tokens', 'string', tokens],
  ['tokenizer.ggml.scores', 'float32', tokens.map((_, at) => -at)],
  ['tokenizer.ggml.token_type', 'int32', kinds],
  ['tokenizer.ggml.unknown_token_id', 'uint32', 0],
  ['tokenizer.ggml.bos_token_id', 'uint32', 1],
  ['tokenizer.ggml.eos_token_id', 'uint32', 2],
  [
    'tokenizer.chat_template',
    'string',
    "{% for m in messages %}{{ '[' + m['role'] + '] ' + m['content'] + '\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '[assistant] ' }}{% endif %}",
  ],
]
const block = at => [
  [`blk.${at}.attn_norm.weight`, [width]],
  ...['attn_q', 'attn_k', 'attn_v', 'attn_output'].map(name => [`blk.${at}.${name}.weight`, [width, width]]),
  [`blk.${at}.ffn_norm.weight`, [width]],
  [`blk.${at}.ffn_gate.weight`, [width, feed]],
  [`blk.${at}.ffn_up.weight`, [width, feed]],
  [`blk.${at}.ffn_down.weight`, [feed, width]],
]
const tensors = [
  ['token_embd.weight', [width, tokens.length]],
  ...Array.from({ length: layers }, (_, at) => block(at)).flat(),
  ['output_norm.weight', [width]],
  ['output.weight', [width, tokens.length]],
]

/** @param path where the file goes. */
export function writeTinyGguf(path) {
  parts.length = 0
  parts.push(Buffer.from('GGUF'))
  u32(3)
  u64(tensors.length)
  u64(metadata.length)
  for (const [key, type, value] of metadata) {
    text(key)
    const many = Array.isArray(value)
    u32(many ? types.array : types[type])
    if (many) {
      u32(types[type])
      u64(value.length)
    }
    for (const one of many ? value : [value]) writers[type](one)
  }
  let offset = 0
  for (const [name, shape] of tensors) {
    text(name)
    u32(shape.length)
    for (const size of shape) u64(size)
    u32(F32)
    u64(offset)
    offset += shape.reduce((a, b) => a * b) * 4
  }
  const head = parts.reduce((sum, part) => sum + part.length, 0)
  parts.push(Buffer.alloc((32 - (head % 32)) % 32))
  let state = 7
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32 - 0.5
  }
  for (const [name, shape] of tensors) {
    const weights = new Float32Array(shape.reduce((a, b) => a * b))
    parts.push(Buffer.from(weights.map(() => (/norm/.test(name) ? 1 : random())).buffer))
  }
  writeFileSync(path, Buffer.concat(parts))
}
