/** What a sentence of a system prompt is to the model: who it is, what it has to do, or what it may know. */
export type Statement = 'role' | 'demand' | 'background'

/**
 * Tells what a sentence is that no rule kind reads. A demand is told by its form: an order, or something said of the assistant or
 * its replies that must be so. "Never mention prices." is one, "Our office is in Leeds." is none. What stands in a list of rules
 * may be as short as "Professional tone".
 * @param place the heading above it, or null, and whether a rule has been read before: "You explain fares." at the head of a prompt
 * says who the model is.
 */
export function statementOf(
  sentence: string,
  { section, ruled }: { readonly section: string | null; readonly ruled: boolean },
): Statement {
  const text = sentence.trim().replace(/\*\*|__|^["“]/gu, '')
  if (/[?？]["”)]*$/u.test(text)) return 'background'
  if (addressed.test(text) || (!ruled && describes.test(text))) return 'role'
  if (foreign.test(text)) return 'demand'
  if (rest.test(text)) return 'background'
  if (aboutUs.test(text)) return 'background'
  const plain = text.replace(opening, '')
  if (order.test(plain) || duty.test(text) || told.test(text)) return 'demand'
  if (section === null || knowledge.test(section)) return 'background'
  return ruling.test(section) && !asserts.test(text) ? 'demand' : 'background'
}

const addressed =
  /^(?:(?:from now on,? |in this (?:chat|conversation),? )?(?:you(?: are|['’]re|(?: will|['’]ll) (?:be|act|serve|play)| act as| serve as| play)(?! (?:not|never|only|allowed|required|expected|forbidden|asked|to|permitted|prohibited|free|always|encouraged|instructed)\b)|you (?:work (?:for|at|in|with)|help|assist|support|represent|specialise|specialize|speak for|know|have (?:\d|many|been|worked|deep|extensive))|(?:please )?(?:act|behave) (?:as|like)|imagine (?:that )?you(?: are|['’]re)|pretend|i want you to (?:act|be)|assume the role|your (?:name|role|job|task|mission|purpose|goal|main (?:task|goal|role)|primary (?:task|goal|role))(?: is| will be|:)|(?:role|persona|identity)\s*:)|(?:du bist|sie sind|tu es|vous êtes|eres|usted es|sei|você é|你是|您是|あなたは))/iu

/** What only goes on with the rule before it, and what announces rules: "such as a passport", "This includes …", "Follow these rules." */
const rest =
  /^(?:such as|like|including|e\.g\.|for (?:example|instance)|because|so that|since|which|who|whose|(?:this|that|these|those)\b(?!.*\b(?:must|should|shall|never)\b)|(?:please )?(?:follow|obey|observe|respect|keep to|stick to) (?:all )?(?:of )?(?:these|the following|the) (?:rules|instructions|guidelines))/iu

/** "If the customer is angry, stay calm": what comes before the order. */
const opening =
  /^(?:\p{Lu}[\p{L}/ ]{2,30}: (?:here,? )?|(?:please|always|also|then|instead|otherwise|however|and|but|in general|by default|where possible|note(?: that)?|important|remember(?: that| to)?|kindly|simply|just|only|politely|briefly|clearly|carefully|gently)[,:]?\s+|(?:if|when|whenever|before|after|unless|once|for|in|on|at|with|while|as soon as|even if|under|during)\b[^,.;]{2,160},\s+(?:then\s+)?)+/iu

const verbs =
  'accept|acknowledge|act|adapt|add|address|admit|adopt|advise|answer|apologi[sz]e|apply|ask|assume|attach|avoid|base|be|begin|bring|call|check|choose|cite|clarify|close|communicate|compare|compute|conclude|confirm|consider|continue|convert|convey|correct|decline|default|defer|deliver|describe|direct|discourage|display|divide|double-check|elaborate|emphasi[sz]e|encourage|end|engage|ensure|escalate|establish|estimate|exclude|explain|express|fill|finish|focus|follow|format|gather|generate|get|give|go|greet|guide|handle|help|highlight|identify|ignore|include|inform|insert|introduce|invite|keep|leave|let|limit|link|list|look|maintain|make|match|mention|mind|mirror|name|note|obey|offer|omit|open|order|organi[sz]e|output|paraphrase|point|prefer|present|preserve|prioriti[sz]e|produce|prompt|proofread|protect|provide|put|quote|read|recommend|redirect|refer|reference|reflect|refrain|refuse|reject|remain|remember|remind|remove|repeat|rephrase|replace|reply|report|request|resist|respect|respond|restrict|return|reveal|say|search|send|separate|set|share|show|sign|skip|sound|speak|start|state|stay|steer|stick|stop|structure|suggest|summari[sz]e|support|tailor|take|talk|tell|thank|think|translate|treat|try|turn|update|use|verify|wait|warn|welcome|wrap|write'
const order = new RegExp(
  `^(?:(?:${verbs}) (?!(?:is|are|was|were|has|have)\\b)|(?:do not|don['’]t|never|no|avoid|only|not|nothing|under no circumstances?|without|at most|at least|exactly|maximum|minimum|max\\.?|min\\.?)\\b)`,
  'iu',
)

const describes = new RegExp(`^you (?:also )?(?:${verbs})\\b`, 'iu')

/** Of the assistant and its replies: "you must", "the assistant will", "replies should", "your tone is". */
const whom =
  '(?:you|the (?:assistant|bot|chatbot|agent|model|ai|gpt|system)|(?:your|the|all|every|each|any|these|this)(?: [\\p{L}-]+){0,3}? ?(?:answers?|repl(?:y|ies)|responses?|messages?|outputs?|tone|language|style|voice|manner|wording|length|sentences?|paragraphs?|explanations?|recommendations?|summar(?:y|ies)|lists?)|(?:answers?|replies|responses|messages|explanations|recommendations))'
const duty = new RegExp(
  `(?:^|, |; )${whom} (?:must|should|shall|may|can|cannot|can['’]t|will|['’]ll|won['’]t|need|needs|have to|has to|ought|never|always|only|do not|don['’]t|does not|doesn['’]t|is to|are (?:not |never |only |always )?(?:to|allowed|permitted|required|expected|forbidden|encouraged|instructed)|avoids?)\\b|^your (?:[\\p{L}-]+ )?(?:tone|language|style|voice|manner|wording|answers?|repl(?:y|ies)|responses?|messages?|sentences)(?: of voice)? (?:is|are|stays?|remains?)\\b|^you (?:always |never |only |just )?(?:${verbs})\\b|^it (?:is|are) (?:important|essential|crucial|vital|forbidden|not allowed|your duty)\\b`,
  'iu',
)
/** "Emojis are not allowed", "Refunds must never be promised" */
const told =
  /\b(?:(?:is|are) (?:strictly |absolutely )?(?:forbidden|prohibited|banned|off[- ]limits|not allowed|not permitted|mandatory|required)|must (?:not |never |always )?be|should (?:not |never |always )?be|may (?:not|never) be)\b/iu
/** What is said of the company and its customers. */
const aboutUs =
  /^(?:we|our|us|it|they|their|there|customers?|users?|people|members|the (?:company|team|shop|store|office|bank|airline|app|product|service)s?)\b(?!.*\b(?:must|should|shall)\b)/iu

const knowledge =
  /\b(?:about|background|context|company|facts?|faqs?|knowledge|examples?|hours|prices?|pricing|products?|services?|history|data|information|glossary|definitions?|biography|menu|catalogue?)\b/iu
const ruling =
  /\b(?:rules?|guidelines?|constraints?|instructions?|requirements?|polic(?:y|ies)|tone|style|format(?:ting)?|dos?|don['’]?ts?|must|never|always|boundar(?:y|ies)|limits?|limitations?|safety|behaviou?r|conduct|voice|language|restrictions?|guardrails?|etiquette|output|responses?|repl(?:y|ies)|answers?)\b/iu
/** "The office closes at five": a fact among rules. */
const asserts =
  /^(?:the|an?|this|these|those|it|they|we|our)\b.*\b(?:is|are|was|were|has|have|costs?|opens?|closes?|offers?)\b/iu

/** Orders in other languages, by the words that make them so. */
const foreign =
  /^(?:bitte|niemals|nie|immer|antworte|antworten sie|verwende|verwenden sie|vermeide|vermeiden sie|schreibe?|gib|nenne|keine?|ne |n['’]utilise|réponds|répondez|évite[zr]?|toujours|jamais|utilise[zr]?|nunca|siempre|no (?:uses?|menciones?|hables?|des|reveles?)|responda|responde|evita|evite|usa|use |sempre|mai |non |rispondi|evita|não )|(?:必须|必需|不要|不得|不能|不可|不准|请|禁止|务必|只能|应当|应该|须|始终|切勿|避免)|(?:してください|しないで|すること|しないこと|ください|禁止)|\b(?:du (?:sollst|musst|darfst)|sie (?:sollen|müssen|dürfen)|tu dois|vous devez|debes|debe |devi |deve |você deve)\b/iu
