const pieces =
  /\b(?:poems?|haikus?|sonnets?|limericks?|couplets?|verses?|lyrics|songs?|raps?|stor(?:y|ies)|tales?|fables?|jokes?|riddles?|scripts?|dialogues?|conversations?|scenes?|plays?|screenplays?|letters?|e-?mails?|tweets?|captions?|slogans?|taglines?|headlines?|speech(?:es)?|toasts?|monologues?|essays?|diary|journal|message|advertisements?|ads?|jingles?|memo|invitations?|novels?|rhymes?|proverbs?|poetry|narratives?|anecdotes?|obituary|resume|contract|puns?|reviews?|sketch|logo|memes?|metaphors?|similes?|analog(?:y|ies)|quotes?|ads?|pitch|bio|biography|sentences?|paragraphs?|questions?|introduction|post)\b/i
const handedOver =
  /\b(?:rewrite|re-?phrase|rephrase|paraphrase|edit|translate|correct|proofread|reword|fix|convert|transform|reformat|punctuate|capitali[sz]e|complete the|finish the|fill in|continue the|revise|modify|change|combine|insert|add|remove|replace|arrange|rearrange)\b/i

/**
 * Whether a request asks for a piece of writing with a form of its own (a poem, a letter, a tweet) or for another
 * version of a text it hands over. Such answers are no exposition: they have no points, no details and no key terms.
 */
export const wantsAPiece = (request: string): boolean => pieces.test(request) || handedOver.test(request)

/** Whether a request asks for another version of a text that it hands over. */
export const handsOverText = (request: string): boolean => handedOver.test(request)

export const wantsAPoem = (request: string): boolean =>
  /\b(?:poems?|haikus?|sonnets?|limericks?|couplets?|lyrics|songs?|raps?|verses?|rhymes?|poetry|jingles?)\b/i.test(
    request,
  )

/** Whether a request asks how something is done, so that its answer is a sequence of steps. */
export const wantsSteps = (request: string): boolean =>
  /\b(?:steps?|instructions|procedure|recipe|how to|how (?:do|can|should) (?:i|you|we|one)|process|directions|guide|tutorial)\b/i.test(
    request,
  )

/** Whether a request is a plain question. */
export const isQuestion = (request: string): boolean =>
  /^(?:what|why|how|when|where|who|which|is|are|can|could|do|does|did|should|will|was|were)\b/i.test(
    request.trim(),
  ) && !wantsAPiece(request)

/** Whether a request asks for something to be set out: a question, or "explain", "describe", "compare"… */
export const wantsExposition = (request: string): boolean =>
  isQuestion(request) ||
  (/^(?:explain|describe|discuss|outline|summari[sz]e|compare|contrast|analy[sz]e|define|tell me|examine|evaluate|illustrate|give (?:me )?an overview|provide an overview|elaborate)\b/i.test(
    request.trim(),
  ) &&
    !wantsAPiece(request))
