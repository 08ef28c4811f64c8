/** A plain request of a user that asks for no form, length, language or tone. */
export interface Task {
  /** A field of the bundled roles: "cooking". */
  readonly field: string
  /** What it is about, in a few words that can follow "about". */
  readonly topic: string
  readonly ask: string
}

/** Requests by field, to try any role or rule with. Each can be answered without more information. */
export const tasks: readonly Task[] = [
  { field: 'animals', topic: 'cat behaviour', ask: 'Why do cats knead with their paws?' },
  { field: 'animals', topic: 'dogs in flats', ask: 'How do I get an old dog used to a new flat?' },
  { field: 'arts-and-music', topic: 'chord progressions', ask: 'What makes a chord progression sound sad?' },
  {
    field: 'arts-and-music',
    topic: 'blue pigments',
    ask: 'How did painters get such bright blues before modern pigments?',
  },
  {
    field: 'business',
    topic: 'small bakeries',
    ask: 'What should a small bakery look at before it opens a second shop?',
  },
  { field: 'business', topic: 'start-ups', ask: 'Why do so many start-ups fail in their third year?' },
  {
    field: 'chemistry-and-biology',
    topic: 'soap',
    ask: 'Why does soap remove grease when water alone does not?',
  },
  {
    field: 'chemistry-and-biology',
    topic: 'vaccines',
    ask: 'How do vaccines teach the body to fight a virus?',
  },
  { field: 'cooking', topic: 'cooking rice', ask: 'How do I keep rice from sticking to the pot?' },
  { field: 'cooking', topic: 'leftovers', ask: 'What can I make from stale bread, eggs and two tomatoes?' },
  { field: 'data-and-ai', topic: 'overfitting', ask: 'What does it mean when a model overfits?' },
  {
    field: 'data-and-ai',
    topic: 'surveys',
    ask: 'How can I tell whether two groups in my survey really differ?',
  },
  {
    field: 'editing',
    topic: 'dangling participles',
    ask: 'What is wrong with this sentence: "Running for the bus, my hat fell off"?',
  },
  { field: 'editing', topic: 'cover letters', ask: 'How do I make the opening of a cover letter less dull?' },
  {
    field: 'education',
    topic: 'fractions',
    ask: 'How can I help a ten-year-old who is afraid of fractions?',
  },
  {
    field: 'education',
    topic: 'learning for exams',
    ask: 'Why do we forget so much of what we learn the night before an exam?',
  },
  {
    field: 'everyday-life',
    topic: 'noisy neighbours',
    ask: 'How do I tell my neighbour that his music is too loud?',
  },
  {
    field: 'everyday-life',
    topic: 'presents',
    ask: 'What is a good present for somebody who has everything?',
  },
  {
    field: 'film-and-games',
    topic: 'villains',
    ask: 'Why are the villains of a story often more interesting than the heroes?',
  },
  {
    field: 'film-and-games',
    topic: 'chess',
    ask: 'What makes chess still exciting to watch now that computers play it better?',
  },
  { field: 'finance', topic: 'shares and bonds', ask: 'What is the difference between a share and a bond?' },
  { field: 'finance', topic: 'compound interest', ask: 'How does compound interest work over thirty years?' },
  { field: 'fitness', topic: 'warming up', ask: 'How should I warm up before a run on a cold morning?' },
  {
    field: 'fitness',
    topic: 'sore muscles',
    ask: 'Why are my muscles sore two days after training and not the day after?',
  },
  {
    field: 'gardening',
    topic: 'tomato plants',
    ask: 'My tomato leaves are turning yellow from below. What could it be?',
  },
  { field: 'gardening', topic: 'lavender', ask: 'When is the right time to cut back lavender?' },
  { field: 'history', topic: 'the Roman Republic', ask: 'Why did the Roman Republic become an empire?' },
  { field: 'history', topic: 'early clocks', ask: 'How did people tell the time before there were clocks?' },
  { field: 'home', topic: 'red wine stains', ask: 'How do I get a red wine stain out of a wool carpet?' },
  { field: 'home', topic: 'drilling into walls', ask: 'What should I check before I drill into a wall?' },
  { field: 'languages', topic: 'silent letters', ask: 'Why does English have silent letters?' },
  {
    field: 'languages',
    topic: 'Spanish around the world',
    ask: 'How did the same word come to mean different things in Spain and in Mexico?',
  },
  {
    field: 'law-and-civics',
    topic: 'regulations',
    ask: 'What is the difference between a law and a regulation?',
  },
  { field: 'law-and-civics', topic: 'juries', ask: 'How does a jury come to its decision?' },
  { field: 'marketing', topic: 'price tags', ask: 'Why do so many prices end in 99?' },
  {
    field: 'marketing',
    topic: 'village libraries',
    ask: 'How could a village library get more young people through its door?',
  },
  {
    field: 'mathematics',
    topic: 'negative numbers',
    ask: 'Why is the product of two negative numbers positive?',
  },
  {
    field: 'mathematics',
    topic: 'shared birthdays',
    ask: 'What are the odds that two people in a class of thirty share a birthday?',
  },
  { field: 'medicine', topic: 'fever', ask: 'What happens in the body during a fever?' },
  {
    field: 'medicine',
    topic: 'blood tests',
    ask: 'Why does a doctor ask for an empty stomach before a blood test?',
  },
  {
    field: 'mental-health',
    topic: 'sleepless nights',
    ask: 'Why does everything seem worse at three in the morning?',
  },
  { field: 'mental-health', topic: 'stage fright', ask: 'What helps against stage fright before a talk?' },
  { field: 'nature', topic: 'bird migration', ask: 'How do birds find their way when they migrate?' },
  { field: 'nature', topic: 'autumn leaves', ask: 'Why do leaves change colour in autumn?' },
  { field: 'nutrition', topic: 'breakfast', ask: 'Is breakfast really the most important meal of the day?' },
  { field: 'nutrition', topic: 'iron in food', ask: 'Where do people who eat no meat get their iron from?' },
  { field: 'parenting', topic: 'bedtime', ask: 'My three-year-old refuses to go to bed. What can we try?' },
  {
    field: 'parenting',
    topic: 'the family budget',
    ask: 'How much should a teenager know about the family budget?',
  },
  { field: 'physics-and-space', topic: 'the moon', ask: 'Why does the moon always show us the same side?' },
  { field: 'physics-and-space', topic: 'bicycles', ask: 'What keeps a bicycle upright while it rolls?' },
  { field: 'programming', topic: 'hash maps', ask: 'When is a hash map the wrong choice?' },
  {
    field: 'programming',
    topic: 'tests for code',
    ask: 'Why should I write tests for code that already works?',
  },
  { field: 'sports', topic: 'the offside rule', ask: 'What is the offside rule good for?' },
  { field: 'sports', topic: 'marathons', ask: 'How do marathon runners decide how fast to start?' },
  {
    field: 'tech-support',
    topic: 'overheating laptops',
    ask: 'My laptop gets hot and loud as soon as I make a video call. Why?',
  },
  { field: 'tech-support', topic: 'phone storage', ask: 'How do I find out what fills up my phone?' },
  { field: 'travel', topic: 'night trains', ask: 'What should I know before my first night train?' },
  {
    field: 'travel',
    topic: 'language barriers',
    ask: 'How do I get by in a country whose language I do not speak?',
  },
  {
    field: 'work-and-careers',
    topic: 'asking for a raise',
    ask: 'How do I ask for a raise after a bad year for the company?',
  },
  {
    field: 'work-and-careers',
    topic: 'gaps in a career',
    ask: 'What do I say in an interview about a gap of two years?',
  },
  {
    field: 'writing',
    topic: 'dialogue in stories',
    ask: 'How do I write a dialogue that sounds like real people?',
  },
  {
    field: 'writing',
    topic: 'writer’s block',
    ask: 'What can I do when I am stuck in the middle of a story?',
  },
]
