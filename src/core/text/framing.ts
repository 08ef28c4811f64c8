/** What assistants put before and after an answer: openings, greetings, offers. English. */

/** A reply that opens with a stock phrase, up to and with what divides it from the answer. */
export const preamble =
  /^\s*(?:sure(?: thing)?|certainly|of course|absolutely|definitely|gladly|no problem|(?:that(?:'|’)s |that is |what )?(?:a |an )?(?:great|good|excellent|interesting|wonderful) question|i(?:'|’)d be (?:happy|glad) to help(?: you)?(?: with that)?|happy to help|thank(?:s| you) for (?:asking|your question)|here you go|as requested)(?:[,.!:;—–-]+(?=\s|$)|(?=\n)|$)\s*/iu

/** A reply that opens with a greeting, likewise. */
export const salutation =
  /^\s*(?:hello|hi|hey|greetings|welcome|howdy|good (?:morning|afternoon|evening|day))(?: (?:there|friend|everyone|again|and welcome|dear (?:reader|user|friend)))?(?:[,.!:;]+(?=\s|$)|(?=\n)|$)\s*/iu

/** A sentence that offers more help. */
export const offer =
  /\b(?:let me know|feel free|don(?:'|’)t hesitate|do not hesitate|happy to (?:help|answer|explain|assist)|glad to (?:help|answer|explain|assist)|anything else (?:i can|you)|can i help (?:you )?(?:with )?(?:anything|with anything)|would you like (?:me to|to know|more|some|help)|do you (?:want|need) (?:me to|more|any|help)|if you (?:have|need) (?:any )?(?:more |other |further )?(?:questions|help|information|details))/iu
