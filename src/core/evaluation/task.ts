/** How it is told whether a reply does what the user asked, apart from every rule. */
export type Task =
  /** A known answer: a reply does the task when its final answer is one of these. */
  | { readonly is: 'answer'; readonly accepted: readonly string[] }
  /** Somebody's good answer: a reply does the task when it shares enough of what that says. */
  | { readonly is: 'reference'; readonly answer: string }
  /** Only a judge can tell, by this. */
  | { readonly is: 'rubric'; readonly rubric: string }
