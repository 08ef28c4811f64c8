// Every rule kind that ships. Sorted; a test compares this list with the folders.
import { catalog } from '../../core/catalog.ts'
import { allLower } from './casing/all-lower.ts'
import { allUpper } from './casing/all-upper.ts'
import { capitalWordsAtLeast } from './casing/capital-words-at-least.ts'
import { capitalWordsAtMost } from './casing/capital-words-at-most.ts'
import { firstWordUpper } from './casing/first-word-upper.ts'
import { lastWordUpper } from './casing/last-word-upper.ts'
import { noAllCapsWords } from './casing/no-all-caps-words.ts'
import { sentenceCapitals } from './casing/sentence-capitals.ts'
import { wordInCapitals } from './casing/word-in-capitals.ts'
import { signOff } from './closing/sign-off.ts'
import { blockquote } from './format/blockquote.ts'
import { boldFirstSentence } from './format/bold-first-sentence.ts'
import { boldTerms } from './format/bold-terms.ts'
import { bulletCountRule } from './format/bullet-count.ts'
import { bulletMarker } from './format/bullet-marker.ts'
import { bulletsOnly } from './format/bullets-only.ts'
import { codeBlockOnly } from './format/code-block-only.ts'
import { codeFenced } from './format/code-fenced.ts'
import { csvLine } from './format/csv-line.ts'
import { heading } from './format/heading.ts'
import { htmlParagraphs } from './format/html-paragraphs.ts'
import { jsonArray } from './format/json-array.ts'
import { jsonKeys } from './format/json-keys.ts'
import { jsonSchema } from './format/json-schema.ts'
import { labelPrefix } from './format/label-prefix.ts'
import { letteredList } from './format/lettered-list.ts'
import { linePerSentence } from './format/line-per-sentence.ts'
import { maxBullets } from './format/max-bullets.ts'
import { maxListItems } from './format/max-list-items.ts'
import { minBullets } from './format/min-bullets.ts'
import { noBold } from './format/no-bold.ts'
import { noCodeBlock } from './format/no-code-block.ts'
import { noHeadings } from './format/no-headings.ts'
import { noLists } from './format/no-lists.ts'
import { noMarkdown } from './format/no-markdown.ts'
import { noTables } from './format/no-tables.ts'
import { numberedList } from './format/numbered-list.ts'
import { numberedListOnly } from './format/numbered-list-only.ts'
import { numberedSteps } from './format/numbered-steps.ts'
import { paragraphDivider } from './format/paragraph-divider.ts'
import { questionAnswer } from './format/question-answer.ts'
import { sections } from './format/sections.ts'
import { stepLabels } from './format/step-labels.ts'
import { table } from './format/table.ts'
import { titleMarks } from './format/title-marks.ts'
import { xmlTag } from './format/xml-tag.ts'
import { asciiOnly } from './language/ascii-only.ts'
import { latinScript } from './language/latin-script.ts'
import { noDigits } from './language/no-digits.ts'
import { numerals } from './language/numerals.ts'
import { onlyLanguage } from './language/only-language.ts'
import { sameAsRequest } from './language/same-as-request.ts'
import { smallNumbersInWords } from './language/small-numbers-in-words.ts'
import { betweenCharacters } from './length/between-characters.ts'
import { betweenParagraphs } from './length/between-paragraphs.ts'
import { betweenSentences } from './length/between-sentences.ts'
import { betweenWords } from './length/between-words.ts'
import { exactParagraphs } from './length/exact-paragraphs.ts'
import { exactSentences } from './length/exact-sentences.ts'
import { exactWords } from './length/exact-words.ts'
import { maxCharacters } from './length/max-characters.ts'
import { maxLines } from './length/max-lines.ts'
import { maxParagraphs } from './length/max-paragraphs.ts'
import { maxSentences } from './length/max-sentences.ts'
import { maxWords } from './length/max-words.ts'
import { minCharacters } from './length/min-characters.ts'
import { minLines } from './length/min-lines.ts'
import { minParagraphs } from './length/min-paragraphs.ts'
import { minSentences } from './length/min-sentences.ts'
import { minWords } from './length/min-words.ts'
import { oneLine } from './length/one-line.ts'
import { paragraphMaxSentences } from './length/paragraph-max-sentences.ts'
import { paragraphMaxWords } from './length/paragraph-max-words.ts'
import { sentenceMaxWords } from './length/sentence-max-words.ts'
import { emojiFirst } from './opening/emoji-first.ts'
import { greeting } from './opening/greeting.ts'
import { noGreeting } from './opening/no-greeting.ts'
import { noPreamble } from './opening/no-preamble.ts'
import { phrase } from './opening/phrase.ts'
import { summaryLine } from './opening/summary-line.ts'
import { endsWithPeriod } from './punctuation/ends-with-period.ts'
import { exclamationExactly } from './punctuation/exclamation-exactly.ts'
import { maxCommas } from './punctuation/max-commas.ts'
import { noAmpersand } from './punctuation/no-ampersand.ts'
import { noColons } from './punctuation/no-colons.ts'
import { noCommas } from './punctuation/no-commas.ts'
import { noDashes } from './punctuation/no-dashes.ts'
import { noEllipsis } from './punctuation/no-ellipsis.ts'
import { noExclamationMarks } from './punctuation/no-exclamation-marks.ts'
import { noFinalPeriod } from './punctuation/no-final-period.ts'
import { noParentheses } from './punctuation/no-parentheses.ts'
import { noQuestionMarks } from './punctuation/no-question-marks.ts'
import { noQuotationMarks } from './punctuation/no-quotation-marks.ts'
import { noSemicolons } from './punctuation/no-semicolons.ts'
import { quoted } from './punctuation/quoted.ts'
import { straightQuotesOnly } from './punctuation/straight-quotes-only.ts'
import { highlights } from './structure/highlights.ts'
import { labelledParts } from './structure/labelled-parts.ts'
import { noPlaceholders } from './structure/no-placeholders.ts'
import { nthParagraphFirstWord } from './structure/nth-paragraph-first-word.ts'
import { numberedParagraphs } from './structure/numbered-paragraphs.ts'
import { paragraphLabel } from './structure/paragraph-label.ts'
import { placeholders } from './structure/placeholders.ts'
import { postscript } from './structure/postscript.ts'
import { repeatRequest } from './structure/repeat-request.ts'
import { summaryLast } from './structure/summary-last.ts'
import { twoAnswers } from './structure/two-answers.ts'
import { americanSpelling } from './style/american-spelling.ts'
import { britishSpelling } from './style/british-spelling.ts'
import { emojiAtLeast } from './style/emoji-at-least.ts'
import { emojiExactly } from './style/emoji-exactly.ts'
import { firstPerson } from './style/first-person.ts'
import { genderNeutralTerms } from './style/gender-neutral-terms.ts'
import { noAiMention } from './style/no-ai-mention.ts'
import { noApology } from './style/no-apology.ts'
import { noContractions } from './style/no-contractions.ts'
import { noEmoji } from './style/no-emoji.ts'
import { noFillers } from './style/no-fillers.ts'
import { noFirstPerson } from './style/no-first-person.ts'
import { noHedging } from './style/no-hedging.ts'
import { noLinks } from './style/no-links.ts'
import { noSecondPerson } from './style/no-second-person.ts'
import { useContractions } from './style/use-contractions.ts'
import { firstWord } from './wording/first-word.ts'
import { forbiddenLetter } from './wording/forbidden-letter.ts'
import { keywordAtMost } from './wording/keyword-at-most.ts'
import { keywordFrequency } from './wording/keyword-frequency.ts'
import { lastWord } from './wording/last-word.ts'
import { letterAtMost } from './wording/letter-at-most.ts'
import { letterFrequency } from './wording/letter-frequency.ts'
import { mustContain } from './wording/must-contain.ts'
import { mustContainAll } from './wording/must-contain-all.ts'
import { mustNotContain } from './wording/must-not-contain.ts'
import { mustNotContainAny } from './wording/must-not-contain-any.ts'
import { noAndStart } from './wording/no-and-start.ts'
import { noRepeatedSentenceStart } from './wording/no-repeated-sentence-start.ts'
import { replaceTerm } from './wording/replace-term.ts'

export const kinds = catalog('rule kind', [
  allLower,
  allUpper,
  capitalWordsAtLeast,
  capitalWordsAtMost,
  firstWordUpper,
  lastWordUpper,
  noAllCapsWords,
  sentenceCapitals,
  wordInCapitals,
  signOff,
  blockquote,
  boldFirstSentence,
  boldTerms,
  bulletCountRule,
  bulletMarker,
  bulletsOnly,
  codeBlockOnly,
  codeFenced,
  csvLine,
  heading,
  htmlParagraphs,
  jsonArray,
  jsonKeys,
  jsonSchema,
  labelPrefix,
  letteredList,
  linePerSentence,
  maxBullets,
  maxListItems,
  minBullets,
  noBold,
  noCodeBlock,
  noHeadings,
  noLists,
  noMarkdown,
  noTables,
  numberedListOnly,
  numberedList,
  numberedSteps,
  paragraphDivider,
  questionAnswer,
  sections,
  stepLabels,
  table,
  titleMarks,
  xmlTag,
  asciiOnly,
  latinScript,
  noDigits,
  numerals,
  onlyLanguage,
  sameAsRequest,
  smallNumbersInWords,
  betweenCharacters,
  betweenParagraphs,
  betweenSentences,
  betweenWords,
  exactParagraphs,
  exactSentences,
  exactWords,
  maxCharacters,
  maxLines,
  maxParagraphs,
  maxSentences,
  maxWords,
  minCharacters,
  minLines,
  minParagraphs,
  minSentences,
  minWords,
  oneLine,
  paragraphMaxSentences,
  paragraphMaxWords,
  sentenceMaxWords,
  emojiFirst,
  greeting,
  noGreeting,
  noPreamble,
  phrase,
  summaryLine,
  endsWithPeriod,
  exclamationExactly,
  maxCommas,
  noAmpersand,
  noColons,
  noCommas,
  noDashes,
  noEllipsis,
  noExclamationMarks,
  noFinalPeriod,
  noParentheses,
  noQuestionMarks,
  noQuotationMarks,
  noSemicolons,
  quoted,
  straightQuotesOnly,
  highlights,
  labelledParts,
  noPlaceholders,
  nthParagraphFirstWord,
  numberedParagraphs,
  paragraphLabel,
  placeholders,
  postscript,
  repeatRequest,
  summaryLast,
  twoAnswers,
  americanSpelling,
  britishSpelling,
  emojiAtLeast,
  emojiExactly,
  firstPerson,
  genderNeutralTerms,
  noAiMention,
  noApology,
  noContractions,
  noEmoji,
  noFillers,
  noFirstPerson,
  noHedging,
  noLinks,
  noSecondPerson,
  useContractions,
  firstWord,
  forbiddenLetter,
  keywordAtMost,
  keywordFrequency,
  lastWord,
  letterAtMost,
  letterFrequency,
  mustContainAll,
  mustContain,
  mustNotContainAny,
  mustNotContain,
  noAndStart,
  noRepeatedSentenceStart,
  replaceTerm,
])
