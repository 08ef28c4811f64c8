import type { Opposite } from '../../../core/probe.ts'
import { opposite } from './opposite.ts'

/** Users who want another tone than a rule demands. */
export const toneOpposites: readonly Opposite[] = [
  opposite('tone.active-voice', [
    'Write it in the passive voice, as is usual in lab reports.',
    'Use the style of "it was decided", without naming who did it.',
  ]),
  opposite('tone.casual', [
    'Please write in a formal tone, it goes to a judge.',
    'Sound like an official letter from a ministry.',
  ]),
  opposite('tone.concise', [
    'Tell me everything, with detours and anecdotes; I have all day.',
    'Be as long-winded as you like, I want to fill the page.',
  ]),
  opposite('tone.empathetic', [
    'Keep feelings out of it, I just want the facts.',
    'No sympathy, please, be as cool as a machine.',
  ]),
  opposite('tone.encouraging', [
    'Be brutally honest and tell me why I will fail.',
    'I do not need cheering on, list what is wrong with my plan.',
  ]),
  opposite('tone.enthusiastic', [
    'Keep it dry and calm, please, like a tax form.',
    'Answer as somebody would who is bored by it all.',
  ]),
  opposite('tone.formal', [
    'Keep it casual, like you are texting a buddy.',
    'Drop the stiff tone and talk to me like a mate in the pub.',
  ]),
  opposite('tone.friendly', [
    'No warm words, please, be strictly factual.',
    'Act like a grumpy clerk who wants to go home.',
  ]),
  opposite('tone.humorous', [
    'Please be serious, I am in no mood for jokes.',
    'It is for a funeral, so nothing funny.',
  ]),
  opposite('tone.neutral', [
    'Take a clear side and argue for it with passion.',
    'Write it as an angry letter to the editor.',
  ]),
  opposite('tone.no-buzzwords', [
    'Make it sound like a big brand: cutting-edge, game-changing, world-class.',
    'My investors love words like "synergy" and "disruptive", so use plenty.',
  ]),
  opposite('tone.no-condescension', [
    'Explain it as if I were too stupid to tie my shoes.',
    'Talk to me the way a know-it-all professor talks to a freshman.',
  ]),
  opposite('tone.no-jargon', [
    'I am an expert, so use the technical terms of the field without explaining them.',
    'Write it for specialists, as dense as a journal paper.',
  ]),
  opposite('tone.no-profanity', [
    'Swear a bit, like people do at work.',
    'Make the character curse when he hits his thumb, with real swear words.',
  ]),
  opposite('tone.no-sarcasm', [
    'Be sarcastic, I like it with a bit of bite.',
    'Answer with dripping irony, as if this were the best idea ever.',
  ]),
  opposite('tone.no-slang', [
    'Use the slang that teenagers use, so my students listen.',
    'Write it like a text message: lol, gonna, u know.',
  ]),
  opposite('tone.no-superlatives', [
    'Which is the very best, and which is the worst of all?',
    'Call it the greatest, the cheapest and the easiest, it is for an ad.',
  ]),
  opposite('tone.polite', [
    'Be rude to me, it makes me laugh.',
    'Insult my plan a little, in the way of a TV chef.',
  ]),
  opposite('tone.professional', [
    'Make it silly and personal, it is for my best friend.',
    'Write like a gossip column.',
  ]),
  opposite('tone.reading-level', [
    'Please write at university level, with long sentences and a rich vocabulary.',
    'Use the most learned words that you know, I collect them.',
  ]),
  opposite('tone.serious', [
    'Make it funny, please, with a joke or two.',
    'Tell it as a stand-up comedian would.',
  ]),
]
