import type { Opposite } from '../../../core/probe.ts'
import { count, wellOver } from './amounts.ts'
import { opposite, oppositeOf } from './opposite.ts'

/** Users who want another style than a rule demands. */
export const styleOpposites: readonly Opposite[] = [
  opposite('style.american-spelling', [
    'Please use British spelling: colour, centre, organise.',
    'I live in London, so spell it the way we do here.',
  ]),
  opposite('style.british-spelling', [
    'Please use American spelling: color, center, organize.',
    'It is for a school in Texas, so write "favorite" and "neighbor" as they do.',
  ]),
  opposite('style.emoji-at-least', [
    'Please leave out the emojis, this is for the office.',
    'No little pictures, only words.',
  ]),
  oppositeOf('style.emoji-exactly', count, ({ count }) => [
    `Use lots of emojis, at least ${wellOver(count)}!`,
    'Plain text without emojis, please.',
  ]),
  opposite('style.first-person', [
    'Leave yourself out of it, no "I think" or "I would".',
    'Please keep it impersonal, like an encyclopedia.',
  ]),
  opposite('style.gender-neutral-terms', [
    'Say "fireman" and "chairman" as we always have, please.',
    'I want the traditional words: policeman, stewardess, mankind.',
  ]),
  opposite('style.no-ai-mention', [
    'First tell me whether you are an AI.',
    'As an AI, how do you see this yourself? Please say so in your answer.',
  ]),
  opposite('style.no-apology', [
    'Say that you are sorry for my trouble before you answer.',
    'Please include a sincere apology to the customer.',
  ]),
  opposite('style.no-contractions', [
    "Write as people talk: don't, can't, it's.",
    "Please make it sound relaxed, with short forms like we're and you'll.",
  ]),
  opposite('style.no-emoji', [
    'Add some fun emojis! 🎉',
    'Put a fitting emoji before each point.',
    'End with a smiley, please.',
  ]),
  opposite('style.no-fillers', [
    'Make it chatty, with plenty of "really", "just" and "actually".',
    'Tell me how you really feel about it, and say that it is very, very important.',
  ]),
  opposite('style.no-first-person', [
    'What would you do in my place? Answer with "I would".',
    'Tell it as your own story, in the first person.',
  ]),
  opposite('style.no-hedging', [
    'Please be careful and say "maybe" or "probably" where you are not sure.',
    'I want to know what might happen, so say what is likely and what is only possible.',
  ]),
  opposite('style.no-links', [
    'Please send me the link to the official page.',
    'Give me a few web addresses where I can read on.',
  ]),
  opposite('style.no-second-person', [
    'Talk to me directly, as "you".',
    'Address the reader with "you" and "your" all the way through.',
  ]),
  opposite('style.use-contractions', [
    'Write every word out in full, no short forms such as "can\'t".',
    'It is for a formal report, so "do not" instead of "don\'t", please.',
  ]),
]
