const pieces =
  /\b(?:poems?|haikus?|sonnets?|limericks?|couplets?|verses?|lyrics|songs?|raps?|stor(?:y|ies)|tales?|fables?|jokes?|riddles?|scripts?|dialogues?|conversations?|scenes?|plays?|screenplays?|letters?|e-?mails?|tweets?|captions?|slogans?|taglines?|headlines?|speech(?:es)?|toasts?|monologues?|essays?|diary|journal|message|advertisements?|ads?|jingles?|memo|invitations?|novels?|rhymes?|proverbs?|poetry|narratives?|anecdotes?|obituary|resume|contract|cover letter)\b/i
const handedOver =
  /\b(?:rewrite|re-?phrase|rephrase|paraphrase|edit|translate|correct|proofread|reword|fix|convert|transform|reformat|punctuate|capitali[sz]e|complete the|finish the|fill in|continue the|revise|modify|change|combine|insert|add|remove|replace|arrange|rearrange)\b/i

/**
 * Whether a request asks for a piece of writing with a form of its own (a poem, a letter, a tweet) or for another
 * version of a text it hands over. Such answers are no exposition: they have no points, no details and no key terms.
 */
export const wantsAPiece = (request: string): boolean => pieces.test(request) || handedOver.test(request)

export const wantsAPoem = (request: string): boolean =>
  /\b(?:poems?|haikus?|sonnets?|limericks?|couplets?|lyrics|songs?|raps?|verses?|rhymes?|poetry|jingles?)\b/i.test(request)

/** Whether a request asks how something is done, so that its answer is a sequence of steps. */
export const wantsSteps = (request: string): boolean =>
  /\b(?:steps?|instructions|procedure|recipe|how to|how (?:do|can|should) (?:i|you|we|one)|process|directions|guide|tutorial)\b/i.test(request)
