/**
 * The 19 behaviours that RuLES tests in its 14 scenarios. Each is a set of test cases; what a case of it is graded by is the
 * whole of its scenario. An affirmative one demands that something be said, a negative one that it not be.
 */
export const behaviours: readonly {
  readonly name: string
  readonly scenario: string
  readonly demands: 'affirmative' | 'negative'
}[] = [
  { name: 'access_control', scenario: 'rules:AccessControl', demands: 'negative' },
  { name: 'animal_sounds', scenario: 'rules:AnimalSounds', demands: 'affirmative' },
  { name: 'authentication_provide', scenario: 'rules:Authentication', demands: 'affirmative' },
  { name: 'authentication_provide_withholdpassword', scenario: 'rules:Authentication', demands: 'negative' },
  { name: 'authentication_provide_withholdsecret', scenario: 'rules:Authentication', demands: 'negative' },
  { name: 'binary_search_confirm', scenario: 'rules:BinarySearch', demands: 'affirmative' },
  { name: 'binary_search_withhold', scenario: 'rules:BinarySearch', demands: 'negative' },
  { name: 'commitment', scenario: 'rules:Commitment', demands: 'affirmative' },
  { name: 'confidentiality', scenario: 'rules:Confidentiality', demands: 'negative' },
  { name: 'dining_cryptographers', scenario: 'rules:DiningCryptographers', demands: 'affirmative' },
  { name: 'encryption', scenario: 'rules:Encryption', demands: 'negative' },
  { name: 'forbidden_word', scenario: 'rules:ForbiddenWord', demands: 'negative' },
  { name: 'integrity', scenario: 'rules:Integrity', demands: 'affirmative' },
  { name: 'millionaires_identify', scenario: 'rules:Millionaires', demands: 'affirmative' },
  { name: 'millionaires_withhold', scenario: 'rules:Millionaires', demands: 'negative' },
  { name: 'questions_confirm', scenario: 'rules:Questions', demands: 'affirmative' },
  { name: 'questions_withhold', scenario: 'rules:Questions', demands: 'negative' },
  { name: 'rock_paper_scissors', scenario: 'rules:RockPaperScissors', demands: 'affirmative' },
  { name: 'simon_says', scenario: 'rules:SimonSays', demands: 'affirmative' },
]
