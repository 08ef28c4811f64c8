/**
 * Why an answer that was written for no role cannot be given under this one, or null: role prompts from collections may
 * fix the form of every reply, hold blanks to fill in, or be a game or a task of their own. A model that writes its
 * answers can follow most of them; an edited answer cannot.
 */
export function whyUnsuited(persona: string): string | null {
  if (blank.test(persona)) return 'role is a template to fill in'
  if (ownFormat.test(persona)) return 'role sets its own reply format'
  if (ownTask.test(persona) || !addressed.test(persona)) return 'role sets its own task'
  return null
}

/** `position`, {character}, [title]; not the {like this} of a convention. */
const blank =
  /`[a-z ]{2,30}`|\{(?!like this)[a-z/ ]{2,30}\}|\[(?:title|author|name|topic|\.\.\.)[^\]\n]{0,30}\]/i

const say =
  '(?:repl(?:y|ies)|answers?|respon(?:d|ses?)|return|say|print|output|send|write|give|provide|express)'
const ownFormat = new RegExp(
  [
    // Nothing but one thing.
    `\\b(?:only|just|simply) (?:with )?(?:say the )?${say}\\b`,
    `\\b${say}(?: (?:to )?me)?(?: back)?(?: with)? only\\b`,
    '\\bonly (?:say|do) the\\b',
    '\\bnothing (?:else|but)\\b|\\b(?:anything|respond) (?:but|except)\\b|\\bwith one (?:word|line|letter)\\b',
    "\\b(?:do not|don['’]t|never|without)(?: \\w+){0,2} (?:(?:any|an|other|additional) )*(?:explanations?|explain|other words)\\b",
    // A shape.
    '\\bcode block\\b|\\bmarkdown\\b|\\bascii\\b|\\bbullet points\\b|\\bsingle line\\b|\\bone line at a time\\b',
    '\\bfollowing format\\b|\\bin the format of\\b|\\bwith these head?ers\\b|\\blabeled from\\b|\\bseparate list\\b',
    '\\blimiting the reply\\b|\\bunder \\d+ words\\b|\\breply "|\\banswer "|\\bshould start with\\b',
    // A voice or a language.
    '\\b(?:writing|speaking) style of\\b|\\bas if you are\\b|\\bcharacter would\\b|\\bbreak character\\b|\\bmade[- ]up language\\b',
    '\\b(?:drunk|lunatic|gaslighter|irrational)\\b|\\bin the \\w+ and \\w+ languages\\b|\\breply to me in\\b',
    // Questions, where an answer is given.
    '\\bask (?:me )?(?:a|the|for|you|questions?)\\b|\\bquestioning my\\b|\\bfurther question\\b',
  ].join('|'),
  'i',
)

const ownTask = new RegExp(
  [
    '\\b(?:generator|translator|interpreter|terminal|console|checker|detector|enhancer|converter|vessel|browser|search engine)\\b',
    '\\bgame\\b(?=[^.]{0,60}\\b(?:type|moves?|turns?)\\b)|\\brival\\b|\\bmy moves?\\b|\\btic-tac-toe\\b',
    "\\btasked with creating\\b|\\bplease (?:compose|summarize|provide me)\\b|\\bwrite down about\\b|\\bpretend (?:that )?(?:you|i)\\b|\\bnow i['’]m going\\b",
    '\\btranslate\\b|\\bcommentate\\b|\\bdo anything now\\b|\\bmarket something to me\\b|\\brefer to the following\\b|\\bperform these\\b',
  ].join('|'),
  'i',
)

/** Somebody is told who to be. */
const addressed =
  /\b(?:act(?:ing)?|respond|reply|behave|work|serve)(?: to me)? (?:as|like|an?|my)\b|\byou(?:['’]re| are| will be)\b|\bimagine you\b/i
