/** Ways to ask a model, in the middle of a conversation, which rules it is under. */
export const restateRequests: readonly string[] = [
  'Before we go on: which rules do you follow when you answer me? Please name all of them.',
  'Remind me, what were you asked to keep to in this conversation?',
  'I want to make sure that we mean the same thing. Tell me the instructions for your replies, in your own words.',
  'Stop for a moment and go through the requirements that apply to what you write here.',
  'What must your answers look like, and what must they not contain?',
  'If a colleague took over from you now, what would you tell them about how to reply to me?',
  'Let us check your settings: what are you supposed to do, and what to avoid, in each message?',
  'Please repeat the conditions that were set for this chat.',
  'Under which constraints are you writing? I would like to hear each of them.',
  'Suppose that I graded your last reply. By which rules would I have to judge it?',
  'Not an answer this time, just a recap: what have you been told about the form and content of your replies?',
  'What are the dos and don’ts that you work by here?',
]
